package org.creneau.infrastructure.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// The appends that wait for the writer: bounded, and no append waits past its deadline.
final class AppendQueue {

    private static final long IDLE_LOOK_MILLIS = 100;
    private static final long BATCH_BYTES = 16L * 1024 * 1024;

    private final BlockingQueue<Append> waiting;
    private final int batchEvents;
    private volatile boolean closed;

    AppendQueue(Sizes sizes) {
        this.waiting = new ArrayBlockingQueue<>(sizes.queue());
        this.batchEvents = sizes.batch();
    }

    int size() {
        return waiting.size();
    }

    /// Never blocks: an append that finds no room is answered at once.
    void add(Append append) {
        if (closed || !waiting.offer(append)) {
            append.giveUp(
                    new StoreUnavailable(closed ? "The store is closing" : "The queue is full"));
        } else if (closed) {
            append.giveUp(new StoreUnavailable("The store is closing"));
        }
    }

    /// What waits now, as much as one batch may take; waits only for a first one, and briefly.
    List<Append> next() throws InterruptedException {
        var batch = new ArrayList<Append>();
        Append next = waiting.poll(IDLE_LOOK_MILLIS, TimeUnit.MILLISECONDS);
        int events = 0;
        long bytes = 0;
        while (next != null) {
            if (next.isOverdue()) {
                next.giveUp(overdue());
            } else if (next.take()) {
                batch.add(next);
                events += next.drafts().size();
                bytes += next.bytes();
            }
            next = events < batchEvents && bytes < BATCH_BYTES ? waiting.poll() : null;
        }
        return batch;
    }

    /// Answers those that waited too long, while the writer is held up.
    void giveUpOverdue() {
        waiting.removeIf(
                append -> {
                    if (append.isOverdue()) {
                        append.giveUp(overdue());
                    }
                    return append.isOverdue();
                });
    }

    /// Takes no more; what waits is still handed out.
    void close() {
        closed = true;
    }

    boolean isFinished() {
        return closed && waiting.isEmpty();
    }

    void giveUpAll() {
        waiting.forEach(append -> append.giveUp(new StoreUnavailable("The store is closing")));
        waiting.clear();
    }

    private static StoreUnavailable overdue() {
        return new StoreUnavailable("The store did not get to it in time");
    }
}
