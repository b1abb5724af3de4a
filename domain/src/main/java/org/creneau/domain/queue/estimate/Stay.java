package org.creneau.domain.queue.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long somebody took a place, from her call, or from when she came in without one, until she had left or had her
/// parcel at the door.
public record Stay(Instant began, Size size, Duration taken) {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(3);

    /// Absent where nobody can have been served in that time: two taps in a row, or a leaving that nobody noted until
    /// hours later.
    public static Optional<Stay> of(Instant began, Size size, Instant ended) {
        Duration taken = Duration.between(began, ended);
        return taken.compareTo(SHORTEST) < 0 || taken.compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(new Stay(began, size, taken));
    }
}
