package org.creneau.infrastructure.sandbox;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Snapshot.Fate;

/// Money on its way back to a card.
///
/// @param due when her bank says what became of it
record Repayment(
        PaymentId refund, ServiceReference reference, Money amount, Instant due, Fate fate) {

    Repayment at(Instant now, TestCard card) {
        return fate != Fate.UNDERWAY || now.isBefore(due)
                ? this
                : new Repayment(
                        refund, reference, amount, due, card.bounces() ? Fate.FAILED : Fate.MADE);
    }

    Snapshot.Refund shown() {
        return new Snapshot.Refund(Optional.of(refund), reference, amount, fate);
    }
}
