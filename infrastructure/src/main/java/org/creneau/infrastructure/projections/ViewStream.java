package org.creneau.infrastructure.projections;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.creneau.infrastructure.eventstore.FollowedLog;
import org.creneau.infrastructure.eventstore.Following;
import org.creneau.infrastructure.eventstore.StoreUnavailable;
import org.creneau.infrastructure.eventstore.Unopened;
import org.jspecify.annotations.Nullable;

/// What Axon hands to the segments of a view on this node: not events but pages of them, one message
/// for each segment that a page concerns.
///
/// A page is whatever has come in while the last was written, so that batches grow with the load. Only
/// in catching up, when pages are full, is one made ready while another is written.
final class ViewStream implements MessageStream<EventMessage> {
    /// As many events in a page let the next be made ready beside it.
    private static final int FULL = 1_000;

    /// Without anything to handle, tokens are moved on after so many events or so much time.
    private static final long IDLE_EVENTS = 200_000;

    private static final long IDLE_NANOS = 1_000_000_000;

    private final Dealing dealing;
    private final Claims claims;
    private final Progress progress;
    private final Following following;
    private final AtomicBoolean waking = new AtomicBoolean();
    private final Queue<Entry<EventMessage>> entries = new ArrayDeque<>();
    private volatile @Nullable Runnable callback;
    private volatile Reached reached;
    private volatile long handed;
    private List<? extends Unopened> read = List.of();
    private long token;
    private long tokenAt = System.nanoTime();
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException error;
    private boolean closed;

    /// @param claims what this node has done of the view, segment by segment
    ViewStream(FollowedLog log, long after, Dealing dealing, Claims claims, Progress progress) {
        this.dealing = dealing;
        this.claims = claims;
        this.progress = progress;
        this.token = after;
        this.handed = after;
        this.reached = new Reached(List.of(), after);
        this.following = log.follow(after, dealing.passedOver(), this::news);
    }

    /// @param underWay handed out, and not known to be written
    /// @param upTo everything before concerns nobody, or is under way, or is written
    private record Reached(List<Page> underWay, long upTo) {

        Reached without(Claims claims) {
            return new Reached(
                    underWay.stream().filter(page -> !page.isWritten(claims)).toList(), upTo);
        }

        boolean isFull() {
            return underWay.size() > 1 || (underWay.size() == 1 && !underWay.getFirst().full());
        }
    }

    private record Page(List<Part> parts, long token, boolean full) {

        boolean isWritten(Claims claims) {
            return parts.stream().allMatch(part -> isWritten(part.segment(), claims));
        }

        boolean isWritten(int segment, Claims claims) {
            return claims.position(segment).orElse(Long.MAX_VALUE) >= token;
        }
    }

    /// Up to where everything that concerns a segment is written.
    long position(int segment) {
        Reached now = reached;
        for (Page page : now.underWay) {
            for (Part part : page.parts) {
                if (part.segment() == segment && !page.isWritten(segment, claims)) {
                    return part.first() - 1;
                }
            }
        }
        return now.upTo;
    }

    /// Whether Axon has been handed something that lies after a position.
    boolean hasPassed(long position) {
        return handed > position;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> next =
                hasNextAvailable() ? Optional.ofNullable(entries.poll()) : Optional.empty();
        next.flatMap(TrackingToken::fromContext)
                .ifPresent(passed -> handed = passed.position().orElse(0));
        return next;
    }

    /// Only what is ready: Axon peeks to see whether more belongs to what it was just handed.
    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        return Optional.ofNullable(entries.peek());
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        if (entries.isEmpty() && mayDeal()) {
            tryToDeal();
        }
        return !entries.isEmpty();
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed && entries.isEmpty();
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public void setCallback(Runnable replacement) {
        callback = replacement;
        replacement.run();
    }

    @Override
    public void close() {
        following.close();
        synchronized (this) {
            closed = true;
            entries.clear();
            read = List.of();
        }
    }

    /// Something was appended, or a page was written. Before there is anybody to call back, it is looked
    /// for anyway.
    void news() {
        if (callback != null && waking.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::look);
        }
    }

    private void look() {
        if (hasWork()) {
            callBack();
        }
        progress.made();
    }

    private synchronized boolean hasWork() {
        waking.set(false);
        if (!mayDeal()) {
            return false;
        }
        return failure != null || readsFromMemory() || following.isBehind();
    }

    /// @return whether there is something to deal; what is no longer in memory is left to Axon's thread
    private boolean readsFromMemory() {
        try {
            while (read.isEmpty() && following.isBehind() && following.isInMemory()) {
                read = following.next();
                publish();
            }
        } catch (StoreUnavailable e) {
            return false;
        }
        return !read.isEmpty();
    }

    private void callBack() {
        Runnable consumer = callback;
        if (consumer != null) {
            consumer.run();
        }
    }

    private boolean mayDeal() {
        if (closed) {
            return false;
        }
        reached = reached.without(claims);
        return failure == null ? !reached.isFull() : reached.underWay.isEmpty();
    }

    private void tryToDeal() {
        try {
            if (failure == null) {
                deal();
            } else {
                stopAt(failure);
            }
        } catch (StoreUnavailable e) {
            // It is empty until PostgreSQL is back, and goes on when woken.
            read = List.of();
        }
    }

    private void deal() {
        if (read.isEmpty() && !readMore()) {
            moveOnIfIdle();
            return;
        }
        Dealing.Page page = dealing.deal(read, following.position());
        int events = read.size();
        read = List.of();
        failure = page.failure();
        if (!page.parts().isEmpty()) {
            handOut(page, events);
        } else {
            publish(page.upTo());
        }
        if (failure != null && reached.underWay.isEmpty()) {
            stopAt(failure);
        }
    }

    private boolean readMore() {
        while (read.isEmpty() && following.isBehind() && !isIdleForLong()) {
            read = following.next();
            publish();
        }
        return !read.isEmpty();
    }

    private boolean isIdleForLong() {
        return following.position() - token > IDLE_EVENTS;
    }

    /// So that a start does not look at all of them again.
    private void moveOnIfIdle() {
        boolean seldom = System.nanoTime() - tokenAt > IDLE_NANOS;
        if (following.position() > token && (seldom || isIdleForLong())) {
            entries.add(PartMessages.nothing(tokenAt(following.position())));
        }
    }

    private void handOut(Dealing.Page page, int events) {
        long end = tokenAt(page.upTo());
        page.parts().forEach(part -> entries.add(PartMessages.of(part, end)));
        List<Page> underWay = new ArrayList<>(reached.underWay);
        underWay.add(new Page(page.parts(), end, events >= FULL));
        reached = new Reached(List.copyOf(underWay), end);
    }

    private long tokenAt(long position) {
        token = position;
        tokenAt = System.nanoTime();
        return position;
    }

    private void publish() {
        publish(read.isEmpty() ? following.position() : read.getFirst().position() - 1);
    }

    private void publish(long upTo) {
        reached = new Reached(reached.underWay, upTo);
    }

    /// Axon looks for an error at its next round. It is not called back: once it has begun again with
    /// another stream, whoever speaks for this one disturbs it.
    private void stopAt(RuntimeException cause) {
        error = cause;
        close();
    }
}
