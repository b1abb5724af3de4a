package org.creneau.bench.load;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntSupplier;

/// The windows that callers ask for: one for all of them, or many. A full one gives way to one that
/// nobody has asked for yet, so that there is always a place, and the number of windows stays the same.
public final class Slots {
    private final AtomicIntegerArray asked;
    private final IntSupplier unused;

    /// @param atOnce 1 for a hot window
    /// @param unused numbers of windows, each once
    public Slots(int atOnce, IntSupplier unused) {
        this.asked = new AtomicIntegerArray(atOnce);
        this.unused = unused;
        for (int i = 0; i < atOnce; i++) {
            asked.set(i, unused.getAsInt());
        }
    }

    public int count() {
        return asked.length();
    }

    public int slot(int index) {
        return asked.get(index);
    }

    /// Several callers learn of it at once; the first brings the next window.
    void full(int index, int slot) {
        synchronized (asked) {
            if (asked.get(index) == slot) {
                asked.set(index, unused.getAsInt());
            }
        }
    }
}
