package org.creneau.infrastructure.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The appends that wait for the writer, in order; those at the front may be under way already. Bounded.
/// Not for several threads: [Tail] guards it.
final class AppendQueue {

    private static final long BATCH_BYTES = 16L * 1024 * 1024;

    private final int most;
    private final int batchEvents;
    private final Deque<Append> waiting = new ArrayDeque<>();
    private int underWay;
    private boolean closed;

    AppendQueue(Sizes sizes) {
        this.most = sizes.queue();
        this.batchEvents = sizes.batch();
    }

    int size() {
        return waiting.size() - underWay;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// Why nothing more can be queued now.
    @Nullable RuntimeException refusal() {
        if (closed) {
            return new StoreUnavailable("The store is closing");
        }
        return size() < most ? null : new StoreUnavailable("The queue is full");
    }

    void add(Append append) {
        waiting.add(append);
    }

    /// As much from the front as one batch may have.
    ///
    /// @param limit how many appends at most
    List<Append> take(int limit) {
        var batch = new ArrayList<Append>();
        int events = 0;
        long bytes = 0;
        for (Append append : waiting) {
            if (batch.size() == limit || events >= batchEvents || bytes >= BATCH_BYTES) {
                break;
            }
            batch.add(append);
            events += append.drafts().size();
            bytes += append.bytes();
        }
        underWay = batch.size();
        return batch;
    }

    /// Nothing is under way any more; what was is still in front.
    List<Append> release() {
        var released = waiting.stream().limit(underWay).toList();
        underWay = 0;
        return released;
    }

    /// Takes what was under way out of the queue.
    List<Append> finish() {
        var finished = new ArrayList<Append>();
        for (; underWay > 0 && !waiting.isEmpty(); underWay--) {
            finished.add(waiting.remove());
        }
        return finished;
    }

    /// Whether what is under way is known to be stored: a batch is stored whole or not at all.
    boolean isStoredUpTo(long head) {
        return waiting.stream().limit(underWay).anyMatch(append -> append.isStoredUpTo(head));
    }

    /// Those that are not under way any more, from the front.
    void remove(List<Append> released) {
        released.forEach(waiting::remove);
    }

    List<Append> overdue() {
        return waiting.stream()
                .skip(underWay)
                .filter(Append::isOverdue)
                .collect(Collectors.toList());
    }

    List<Append> all() {
        return List.copyOf(waiting);
    }

    boolean isUnderWay() {
        return underWay > 0;
    }

    /// As [#sift], but only those that are not under way.
    void siftWaiting(
            Function<Append, @Nullable RuntimeException> reason,
            Consumer<Append> staying,
            Answers answers) {
        var left = List.copyOf(waiting).subList(0, underWay);
        sift(
                append -> left.contains(append) ? null : reason.apply(append),
                append -> stayingUnless(left.contains(append), append, staying),
                answers);
    }

    private static void stayingUnless(boolean left, Append append, Consumer<Append> staying) {
        if (!left) {
            staying.accept(append);
        }
    }

    /// @param reason against an append; null when it stays
    /// @param staying told each that stays, in order
    void sift(
            Function<Append, @Nullable RuntimeException> reason,
            Consumer<Append> staying,
            Answers answers) {
        int stillUnderWay = 0;
        int index = 0;
        var left = new ArrayDeque<Append>();
        for (Append append : waiting) {
            RuntimeException against = reason.apply(append);
            if (against == null) {
                stillUnderWay += index < underWay ? 1 : 0;
                left.add(append);
            } else {
                answers.failed(append, against);
            }
            index++;
        }
        waiting.clear();
        waiting.addAll(left);
        underWay = stillUnderWay;
        waiting.forEach(staying);
    }

    /// Takes no more; what waits is still handed out.
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
