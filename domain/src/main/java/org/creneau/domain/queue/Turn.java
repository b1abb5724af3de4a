package org.creneau.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// From when somebody's turn counts: who has the earlier one is called first.
///
/// Whoever comes in her window waits from when she came; whoever is early, from when it begins. Who is late, or comes
/// without an order, lets those pass who come in time during the next quarter of an hour, or as long as the shop says, and
/// nobody after that: so no crowd that is in time keeps anybody waiting for ever.
final class Turn {
    private Turn() {}

    /// @param end no longer in the window
    record Window(Instant start, Instant end) {}

    /// @param window absent for whoever comes without an order
    /// @param behind how long whoever is not in time lets the others pass
    static Instant of(Instant arrived, Optional<Window> window, Duration behind) {
        return window.filter(hers -> arrived.isBefore(hers.end()))
                .map(hers -> arrived.isBefore(hers.start()) ? hers.start() : arrived)
                .orElseGet(() -> arrived.plus(behind));
    }
}
