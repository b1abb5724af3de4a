package org.creneau.domain.play;

import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.order.AcceptOrderDecider;
import org.creneau.domain.order.PlaceOrderDecider;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.Progress;
import org.creneau.domain.order.RecordNoticeDecider;
import org.creneau.domain.order.TellNoticeDecider;
import org.junit.jupiter.api.Named;

/// Mistakes between the placing of an order and its hand-over.
final class PreparationBugs {
    private PreparationBugs() {}

    static Stream<Named<Decider<?, ?>>> all() {
        return Stream.of(
                RandomPlayTest.bug(
                        "an order that the shop has no look at",
                        Planted.altering(
                                new PlaceOrderDecider(),
                                decision ->
                                        RandomPlayTest.without(AcceptanceAwaited.class, decision))),
                RandomPlayTest.bug(
                        "an order accepted again and again",
                        Planted.misjudging(
                                new AcceptOrderDecider(),
                                facts ->
                                        new AcceptOrderDecider.Facts(
                                                facts.order(), Progress.TO_ACCEPT))),
                RandomPlayTest.bug(
                        "an e-mail sent twice",
                        Planted.altering(new TellNoticeDecider(), RandomPlayTest::twice)),
                RandomPlayTest.bug(
                        "a call told twice",
                        Planted.altering(new RecordNoticeDecider(), RandomPlayTest::twice)));
    }
}
