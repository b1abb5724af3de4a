package org.creneau.domain.payment.online;

import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.Passes;

/// The books of an order as far as money goes back through them. Decisions and pages both look at such.
///
/// @param missing what is still to be paid by them, in hundredths: what came home would pay that
public record Book(OrderId order, Entries entries, Passes passes, Online online, long missing) {

    static Fold<Book> of(OrderId order) {
        return Owed.of(order).and(Passes.of(order), (owed, passes) -> of(order, owed, passes));
    }

    static Book of(OrderId order, Owed owed, Passes passes) {
        return new Book(order, owed.entries(), passes, owed.online(), owed.open());
    }

    /// What is here by card, in hundredths: what had come online and passed on is among it.
    long byCard() {
        return Math.max(0, entries.by(Means.CARD));
    }
}
