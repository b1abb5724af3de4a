package org.creneau.application.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When a message that was not taken is sent again: soon, then more and more seldom, for three days and some hours in all,
/// as the specification has it for an example.
public final class RetrySchedule {
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    private static final Duration LONGEST = Duration.ofHours(24);

    /// By how much a pause is made longer or shorter, so that what failed together does not come back together.
    private static final double SPREAD = 0.1;

    private RetrySchedule() {}

    /// How long to wait after so many attempts failed; empty where it is given up.
    ///
    /// @param attempts from 1
    /// @param random from 0 to just below 1
    /// @param asked how long the other side wants to be left alone: it is, for a day at most
    public static Optional<Duration> after(int attempts, double random, Duration asked) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        Duration usual = spread(PAUSES.get(attempts - 1), random);
        Duration wish = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        return Optional.of(wish.compareTo(usual) > 0 ? wish : usual);
    }

    private static Duration spread(Duration pause, double random) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 - SPREAD + 2 * SPREAD * random)));
    }
}
