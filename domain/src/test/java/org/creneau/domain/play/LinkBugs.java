package org.creneau.domain.play;

import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.online.GivePaymentLinkDecider;
import org.creneau.domain.payment.online.GivePaymentLinkDecider.Facts;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Taking;
import org.junit.jupiter.api.Named;

/// Mistakes in links that are given to pay by.
final class LinkBugs {
    private static final OnlinePayment EVERYWHERE = new OnlinePayment.Offered(Taking.AT_ONCE, 30);

    private LinkBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                RandomPlayTest.bug(
                        "a link for an order that is over",
                        Planted.misjudging(
                                new GivePaymentLinkDecider(),
                                facts ->
                                        new Facts(
                                                kept(facts.order()),
                                                facts.online(),
                                                facts.ways(),
                                                facts.awaited(),
                                                facts.owed()))),
                RandomPlayTest.bug(
                        "a link where nobody can pay",
                        Planted.misjudging(
                                new GivePaymentLinkDecider(),
                                facts ->
                                        new Facts(
                                                facts.order(),
                                                EVERYWHERE,
                                                facts.ways(),
                                                facts.awaited(),
                                                facts.owed()))));
    }

    private static OrderState kept(OrderState order) {
        return order.placed().<OrderState>map(LinkBugs::placed).orElse(order);
    }

    private static OrderState placed(OrderPlaced as) {
        return new OrderState.Placed(as);
    }
}
