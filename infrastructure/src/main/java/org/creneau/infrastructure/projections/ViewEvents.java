package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.creneau.infrastructure.eventstore.FollowedLog;
import org.jspecify.annotations.Nullable;

/// Where one view gets its pages from, and how far this node has come with them.
final class ViewEvents implements StreamableEventSource {
    private final FollowedLog log;
    private final Dealing dealing;
    private final Claims claims;
    private final Progress progress;
    private volatile @Nullable ViewStream current;

    ViewEvents(FollowedLog log, Dealing dealing, Claims claims, Progress progress) {
        this.log = log;
        this.dealing = dealing;
        this.claims = claims;
        this.progress = progress;
    }

    @Override
    public MessageStream<EventMessage> open(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        TrackingToken after = condition.position();
        long position = after == null ? 0 : after.position().orElse(0);
        ViewStream opened = new ViewStream(log, position, dealing, claims, progress);
        current = opened;
        return opened;
    }

    /// A part of a page can be read by everybody.
    void written(int segment, long token) {
        claims.written(segment, token);
        ViewStream stream = current;
        if (stream != null) {
            stream.news();
        }
    }

    /// The segment is this node's from a position on. A stream that is past it knows nothing of what
    /// lies between; Axon opens another.
    void gained(int segment, long position) {
        ViewStream stream = current;
        if (stream != null && stream.hasPassed(position)) {
            current = null;
        }
        claims.gained(segment, position);
    }

    void lost(int segment) {
        claims.lost(segment);
    }

    /// Up to where a segment is written, if it is this node that writes it.
    OptionalLong position(int segment) {
        ViewStream stream = current;
        long passed = stream == null ? 0 : stream.position(segment);
        OptionalLong claimed = claims.position(segment);
        return claimed.isEmpty() || stream == null || current != stream
                ? claimed
                : OptionalLong.of(Math.max(claimed.getAsLong(), passed));
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return token(0);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(log.head());
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException("A view begins with the first event"));
    }

    private static CompletableFuture<TrackingToken> token(long position) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(position));
    }
}
