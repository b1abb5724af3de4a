package org.creneau.infrastructure.projections;

import java.util.concurrent.CompletableFuture;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jdbc.JdbcTokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jdbc.JdbcTokenStoreConfiguration;
import org.jspecify.annotations.Nullable;

/// Axon's tokens in the table, for one processor, with a word to [ViewEvents] when a segment comes or goes.
final class WatchedTokenStore extends JdbcTokenStore {
    private final ViewEvents events;

    WatchedTokenStore(
            ConnectionProvider connections,
            Converter converter,
            JdbcTokenStoreConfiguration configuration,
            ViewEvents events) {
        super(connections, converter, configuration);
        this.events = events;
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, Segment segment, @Nullable ProcessingContext context) {
        CompletableFuture<TrackingToken> fetched = super.fetchToken(processor, segment, context);
        return fetched.thenApply(
                token -> {
                    events.gained(segment.getSegmentId(), token.position().orElse(0));
                    return token;
                });
    }

    @Override
    public CompletableFuture<Void> releaseClaim(
            String processor, int segment, @Nullable ProcessingContext context) {
        events.lost(segment);
        return super.releaseClaim(processor, segment, context);
    }
}
