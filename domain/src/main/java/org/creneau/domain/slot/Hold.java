package org.creneau.domain.slot;

import java.time.Instant;
import org.creneau.domain.kernel.OrderId;

/// What became of a hold.
public sealed interface Hold {
    record Unknown() implements Hold {}

    record Alive(Instant until) implements Hold {}

    /// Run out, and not yet written down as such.
    record Lapsed(Instant since) implements Hold {}

    record Expired() implements Hold {}

    /// Given back by the shopper, or with the order that stood on it.
    record Released() implements Hold {}

    record Taken(OrderId order) implements Hold {}

    default Hold at(Instant at) {
        return this instanceof Alive(var until) && !until.isAfter(at) ? new Lapsed(until) : this;
    }

    /// When it runs out by itself; [Instant#MAX] where it does not.
    default Instant end() {
        return this instanceof Alive(var until) ? until : Instant.MAX;
    }

    default boolean keepsPlace() {
        return switch (this) {
            case Alive _ -> true;
            case Taken _ -> true;
            case Unknown _ -> false;
            case Lapsed _ -> false;
            case Expired _ -> false;
            case Released _ -> false;
        };
    }
}
