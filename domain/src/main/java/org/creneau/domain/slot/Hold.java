package org.creneau.domain.slot;

import java.time.Instant;
import org.creneau.domain.kernel.OrderId;

/// What became of a hold.
public sealed interface Hold {
    record Unknown() implements Hold {}

    record Alive(Instant until) implements Hold {}

    /// Alive for a second time, and the last.
    ///
    /// @param from when it would have run out otherwise
    record Extended(Instant from, Instant until) implements Hold {}

    /// Run out, and not yet written down as such.
    record Lapsed(Instant since) implements Hold {}

    record Expired() implements Hold {}

    /// Given back by the shopper, or with the order that stood on it.
    record Released() implements Hold {}

    record Taken(OrderId order) implements Hold {}

    default Hold at(Instant at) {
        return end().isAfter(at) ? this : new Lapsed(end());
    }

    /// When it runs out by itself; [Instant#MAX] where it does not.
    default Instant end() {
        return switch (this) {
            case Alive(var until) -> until;
            case Extended(_, var until) -> until;
            case Unknown _, Lapsed _, Expired _, Released _, Taken _ -> Instant.MAX;
        };
    }

    default Hold extended(Instant until) {
        return new Extended(end(), until);
    }

    default boolean keepsPlace() {
        return switch (this) {
            case Alive _ -> true;
            case Extended _ -> true;
            case Taken _ -> true;
            case Unknown _ -> false;
            case Lapsed _ -> false;
            case Expired _ -> false;
            case Released _ -> false;
        };
    }
}
