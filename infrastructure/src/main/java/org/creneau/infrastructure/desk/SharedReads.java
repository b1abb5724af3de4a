package org.creneau.infrastructure.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Reads once for everybody who asks for the same meanwhile, and never gives anybody what was read before the moment she
/// names.
///
/// Of each key at most one reading is under way. Whoever asks for something newer than that waits for the next, together
/// with all others who do. What could not be read is forgotten, and its key with it.
final class SharedReads<K, V> {
    private final ConcurrentMap<K, Reads> reads = new ConcurrentHashMap<>();
    private final Function<K, V> reading;
    private final LongSupplier nanos;

    /// @param nanos the clock by which moments are named, such as [System#nanoTime]
    SharedReads(Function<K, V> reading, LongSupplier nanos) {
        this.reading = reading;
        this.nanos = nanos;
    }

    /// @param since the moment after which what is given was read; not in the future
    V get(K key, long since) {
        return reads.computeIfAbsent(key, Reads::new).get(since);
    }

    private final class Read {
        private final CompletableFuture<V> value = new CompletableFuture<>();
        private final AtomicBoolean taken = new AtomicBoolean();
        private long begun;

        boolean isSince(long since) {
            return begun - since >= 0 && !value.isCompletedExceptionally();
        }

        V get() {
            try {
                return value.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
    }

    private final class Reads {
        private final K key;
        private @Nullable Read last;
        private @Nullable Read next;

        Reads(K key) {
            this.key = key;
        }

        V get(long since) {
            Read mine = lateEnough(since);
            if (mine.taken.compareAndSet(false, true)) {
                read(mine);
            }
            return mine.get();
        }

        private synchronized Read lateEnough(long since) {
            if (last != null && last.isSince(since)) {
                return last;
            }
            if (next == null) {
                next = new Read();
            }
            return next;
        }

        /// By whoever asked for it first, once the one before is done.
        private void read(Read mine) {
            Read before = before();
            if (before != null) {
                before.value.handle((_, _) -> true).join();
            }
            begin(mine);
            try {
                mine.value.complete(reading.apply(key));
            } catch (RuntimeException | Error failed) {
                mine.value.completeExceptionally(failed);
                reads.remove(key, this);
            }
        }

        private synchronized @Nullable Read before() {
            return last;
        }

        private synchronized void begin(Read mine) {
            mine.begun = nanos.getAsLong();
            last = mine;
            next = null;
        }
    }
}
