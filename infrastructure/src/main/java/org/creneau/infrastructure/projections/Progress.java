package org.creneau.infrastructure.projections;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes those who wait for a view when one of its generations or segments has moved on.
final class Progress {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long steps;

    void made() {
        lock.lock();
        try {
            steps++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// How many steps there were so far; to be asked before looking at what one waits for.
    long steps() {
        lock.lock();
        try {
            return steps;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is a step more than were seen.
    ///
    /// @param atMost however little happens, it returns after this: what other nodes do wakes nobody
    ///     here
    /// @return false when the thread was interrupted
    boolean await(long seen, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (steps == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
