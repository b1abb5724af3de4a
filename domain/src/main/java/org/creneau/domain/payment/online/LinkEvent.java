package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;

/// What became of a link with which an order is paid. The link itself is not told: it opens the way to pay.
public sealed interface LinkEvent extends Event {
    OrderId order();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), order().tag());
    }

    record PaymentLinkGiven(ShopId shop, OrderId order, LinkWay way, Instant at)
            implements LinkEvent {}

    /// So much is asked for first, and the rest when she fetches it. Of what is asked for the last one counts.
    record DepositAsked(ShopId shop, OrderId order, Money amount, Instant at)
            implements LinkEvent {}

    /// The ways in which it was given.
    static Fold<Set<LinkWay>> ways(OrderId order) {
        return Fold.of(
                PaymentLinkGiven.class,
                Boundary.of(order.tag(), Set.of(PaymentLinkGiven.class)),
                Set.of(),
                LinkEvent::and);
    }

    private static Set<LinkWay> and(Set<LinkWay> before, PaymentLinkGiven given) {
        Set<LinkWay> all = new HashSet<>(before);
        all.add(given.way());
        return Set.copyOf(all);
    }
}
