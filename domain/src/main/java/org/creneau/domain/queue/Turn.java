package org.creneau.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// From when somebody's turn counts: who has the earlier one is called first.
///
/// Whoever comes in her window waits from when she came; whoever is early, from when it begins. Who is late, or comes
/// without an order, lets those pass who come in time during the next quarter of an hour, and nobody after that: so no
/// crowd that is in time keeps anybody waiting for ever.
final class Turn {
    private static final Duration BEHIND = Duration.ofMinutes(15);

    private Turn() {}

    /// @param end no longer in the window
    record Window(Instant start, Instant end) {}

    /// @param window absent for whoever comes without an order
    static Instant of(Instant arrived, Optional<Window> window) {
        return window.filter(hers -> arrived.isBefore(hers.end()))
                .map(hers -> arrived.isBefore(hers.start()) ? hers.start() : arrived)
                .orElseGet(() -> arrived.plus(BEHIND));
    }
}
