package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
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

    /// So much is asked for first from now on, and the rest when she fetches it. Of what is asked for the last one counts.
    ///
    /// @param rest what is open beyond it; where that is nothing no part is asked for any more
    /// @param kept what was in the books
    record DepositAsked(
            ShopId shop, OrderId order, Money amount, Money rest, Money kept, Instant at)
            implements LinkEvent {
        public Optional<Part> part() {
            return rest.cents() > 0 ? Optional.of(new Part(amount, kept)) : Optional.empty();
        }
    }

    /// The ways in which it was given.
    static Fold<Set<LinkWay>> ways(OrderId order) {
        return Fold.of(
                PaymentLinkGiven.class,
                Boundary.of(order.tag(), Set.of(PaymentLinkGiven.class)),
                Set.of(),
                LinkEvent::and);
    }

    /// What is asked for first by now.
    static Fold<Optional<Part>> part(OrderId order) {
        return Fold.of(
                DepositAsked.class,
                Boundary.of(order.tag(), Set.of(DepositAsked.class)),
                Optional.empty(),
                (_, asked) -> asked.part());
    }

    private static Set<LinkWay> and(Set<LinkWay> before, PaymentLinkGiven given) {
        Set<LinkWay> all = new HashSet<>(before);
        all.add(given.way());
        return Set.copyOf(all);
    }
}
