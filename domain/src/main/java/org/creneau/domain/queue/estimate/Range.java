package org.creneau.domain.queue.estimate;

import java.time.Instant;

/// When somebody is called, as far as it can be said: in eight of ten cases not before `from` and not after `to`.
public record Range(Instant from, Instant middle, Instant to, Basis basis) {
    public Range {
        if (middle.isBefore(from) || to.isBefore(middle)) {
            throw new IllegalArgumentException("No range: " + from + ", " + middle + ", " + to);
        }
    }

    /// @return how it came out, for whoever was called
    public Outcome scored(Instant called) {
        if (called.isBefore(from)) {
            return Outcome.EARLIER;
        }
        return called.isAfter(to) ? Outcome.LATER : Outcome.WITHIN;
    }
}
