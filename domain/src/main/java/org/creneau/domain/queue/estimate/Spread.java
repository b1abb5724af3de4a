package org.creneau.domain.queue.estimate;

import java.util.Arrays;
import java.util.List;

/// Durations in seconds, as they are spread; one at least.
final class Spread {
    private final double[] sorted;

    private Spread(double[] sorted) {
        this.sorted = sorted;
    }

    static Spread of(List<Stay> stays) {
        return new Spread(
                stays.stream().mapToDouble(stay -> stay.taken().toSeconds()).sorted().toArray());
    }

    static Spread of(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    /// @param share from 0 to 1; between two durations, as far between them
    double quantile(double share) {
        return quantile(0, share);
    }

    /// How much longer whoever has stayed so long already, as the others did who stayed as long. Of whoever has stayed
    /// longer than anybody, nothing is known: she counts as one who just came.
    double rest(double elapsed, double share) {
        int first = firstBeyond(elapsed);
        return first == sorted.length ? quantile(0, share) : quantile(first, share) - elapsed;
    }

    private double quantile(int first, double share) {
        int last = sorted.length - 1;
        double at = first + share * (sorted.length - first) - 0.5;
        int below = Math.clamp((long) Math.floor(at), first, last);
        int above = Math.min(below + 1, last);
        double part = Math.clamp(at - below, 0.0, 1.0);
        return sorted[below] + part * (sorted[above] - sorted[below]);
    }

    private int firstBeyond(double elapsed) {
        int found = Arrays.binarySearch(sorted, elapsed);
        int first = found < 0 ? -found - 1 : found;
        while (first < sorted.length && sorted[first] <= elapsed) {
            first++;
        }
        return first;
    }
}
