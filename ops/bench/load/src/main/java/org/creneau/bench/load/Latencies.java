package org.creneau.bench.load;

import java.util.Arrays;

/// How long answers took, each one of them, in nanoseconds.
public final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    public void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = taken;
    }

    public void addAll(Latencies others) {
        long[] all = Arrays.copyOf(nanos, Math.max(1, count + others.count));
        System.arraycopy(others.nanos, 0, all, count, others.count);
        nanos = all;
        count += others.count;
    }

    public int count() {
        return count;
    }

    /// The smallest value that this share of all does not exceed, in milliseconds; 0 where there is
    /// none.
    ///
    /// @param share above 0, at most 1
    public double millis(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * count);
        return sorted[Math.clamp(rank, 1, count) - 1] / 1e6;
    }
}
