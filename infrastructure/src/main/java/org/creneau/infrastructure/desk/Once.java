package org.creneau.infrastructure.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Made once, by the first who wants it; whoever wants the same meanwhile waits for her, and nobody else does.
final class Once<V> {
    private final Supplier<V> making;
    private final LongSupplier nanos;
    private final CompletableFuture<V> value = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile long made;

    /// @param nanos a clock such as [System#nanoTime]
    Once(Supplier<V> making, LongSupplier nanos) {
        this.making = making;
        this.nanos = nanos;
    }

    V get() {
        if (taken.compareAndSet(false, true)) {
            make();
        }
        try {
            return value.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void make() {
        try {
            V done = making.get();
            made = nanos.getAsLong();
            value.complete(done);
        } catch (RuntimeException | Error failed) {
            value.completeExceptionally(failed);
        }
    }

    /// Whether it will do: it is still to come, or younger than that. What could not be made never will.
    boolean isYounger(long age) {
        return !value.isDone()
                || (!value.isCompletedExceptionally() && nanos.getAsLong() - made < age);
    }
}
