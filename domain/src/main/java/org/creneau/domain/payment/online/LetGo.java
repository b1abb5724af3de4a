package org.creneau.domain.payment.online;

import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentDeclined;
import org.creneau.domain.payment.online.OnlineEvent.PaymentEnded;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// How often a bank kept money for an order and let go of it again: it lapsed, or the shop did not want it then. Whoever
/// paid in time and has nothing to show for it did nothing wrong.
///
/// @param kept what is kept by now
public record LetGo(PSet<PaymentId> kept, int times) {
    public static final LetGo NEVER = new LetGo(HashTreePSet.empty(), 0);

    public static Fold<LetGo> of(OrderId order) {
        return Fold.of(
                OnlineEvent.class,
                Boundary.of(order.tag(), Set.of(PaymentAuthorised.class, PaymentEnded.class)),
                NEVER,
                LetGo::with);
    }

    private LetGo with(OnlineEvent event) {
        return switch (event) {
            case PaymentAuthorised yes -> new LetGo(kept.plus(yes.payment()), times);
            case PaymentEnded end -> ended(end.payment());
            case PaymentOpened _, PaymentCaptured _, PaymentDeclined _ -> this;
            case OnlineEvent.OfRefund _ -> this;
        };
    }

    private LetGo ended(PaymentId payment) {
        return kept.contains(payment) ? new LetGo(kept.minus(payment), times + 1) : this;
    }
}
