package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.util.Comparator;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.queue.Party;

/// Something that happened at the door while nobody could write it down.
///
/// @param party who came; not looked at where somebody did not come
public record ToldFact(What what, Whom whom, Party party, Instant happened) {
    /// As it happened; what happened in one minute, in the order in which it must have.
    static final Comparator<ToldFact> IN_ORDER =
            Comparator.comparing(ToldFact::happened).thenComparing(ToldFact::what);

    public enum What {
        ARRIVAL,
        ENTRY,
        /// Without a code, on the name.
        HAND_OVER,
        ABSENCE,
        DEPARTURE
    }

    public sealed interface Whom {
        /// Whoever came for an order, whatever her number.
        record Buyer(OrderId order) implements Whom {}

        /// @param number that she was given
        record Numbered(int number) implements Whom {}

        /// Without an order, and with no number yet.
        ///
        /// @param visit the same when the same is told again
        record Visitor(String visit) implements Whom {}
    }
}
