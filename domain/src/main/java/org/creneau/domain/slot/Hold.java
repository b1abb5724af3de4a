package org.creneau.domain.slot;

import java.time.Instant;
import org.creneau.domain.kernel.OrderId;

/// What became of a hold.
public sealed interface Hold {
    record Unknown() implements Hold {}

    /// @param effort in points
    /// @param pieces that it was promised to
    record Alive(Instant until, int effort, int pieces) implements Hold {}

    /// Alive for a second time, and the last.
    ///
    /// @param from when it would have run out otherwise
    /// @param effort in points
    /// @param pieces that it was promised to
    record Extended(Instant from, Instant until, int effort, int pieces) implements Hold {}

    /// Run out, and not yet written down as such.
    record Lapsed(Instant since) implements Hold {}

    record Expired() implements Hold {}

    /// Given back by the shopper, or with the order that stood on it.
    record Released() implements Hold {}

    /// @param effort in points
    record Taken(OrderId order, int effort) implements Hold {}

    default Hold at(Instant at) {
        return end().isAfter(at) ? this : new Lapsed(end());
    }

    /// When it runs out by itself; [Instant#MAX] where it does not.
    default Instant end() {
        return switch (this) {
            case Alive(var until, _, _) -> until;
            case Extended(_, var until, _, _) -> until;
            case Unknown _, Lapsed _, Expired _, Released _, Taken _ -> Instant.MAX;
        };
    }

    default Hold extended(Instant until) {
        return new Extended(end(), until, Math.max(1, effort()), pieces());
    }

    default boolean keepsPlace() {
        return effort() > 0;
    }

    /// How much of the window's work it is, in points; nought where it keeps no place.
    default int effort() {
        return switch (this) {
            case Alive(_, var effort, _) -> effort;
            case Extended(_, _, var effort, _) -> effort;
            case Taken(_, var effort) -> effort;
            case Unknown _ -> 0;
            case Lapsed _ -> 0;
            case Expired _ -> 0;
            case Released _ -> 0;
        };
    }

    /// How many pieces may be ordered for it, whatever the shop has said of the window since; none where it
    /// promises nothing.
    default int pieces() {
        return switch (this) {
            case Alive(_, _, var pieces) -> pieces;
            case Extended(_, _, _, var pieces) -> pieces;
            case Taken _, Unknown _, Lapsed _, Expired _, Released _ -> 0;
        };
    }
}
