package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;

import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.order.Bags;
import org.creneau.domain.order.CountBagsDecider;
import org.creneau.domain.order.CountBagsDecider.Facts;
import org.creneau.domain.order.OrderState;
import org.junit.jupiter.api.Named;

/// Mistakes about bags.
final class BagBugs {
    private BagBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug(
                        "bags counted whatever became of the order",
                        Planted.misjudging(
                                new CountBagsDecider(),
                                facts -> new Facts(asPlaced(facts.order()), facts.bags()))),
                bug(
                        "bags counted as often as it is said",
                        Planted.misjudging(
                                new CountBagsDecider(),
                                facts -> new Facts(facts.order(), Bags.NONE))));
    }

    private static OrderState asPlaced(OrderState order) {
        return order.placed().<OrderState>map(OrderState.Placed::new).orElse(order);
    }
}
