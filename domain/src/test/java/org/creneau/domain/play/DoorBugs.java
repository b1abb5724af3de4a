package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;

import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.queue.ArriveDecider;
import org.creneau.domain.queue.JoinQueueDecider;
import org.creneau.domain.shop.Arrangement;
import org.junit.jupiter.api.Named;

/// Mistakes about how a shop runs its line.
final class DoorBugs {
    private DoorBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug(
                        "somebody late by a quarter of an hour, whatever the shop says",
                        Planted.misjudging(
                                new ArriveDecider(),
                                facts ->
                                        new ArriveDecider.Facts(
                                                facts.hours(),
                                                Arrangement.USUAL,
                                                facts.order(),
                                                facts.tickets()))),
                bug(
                        "somebody without an order who waits a quarter of an hour, whatever it says",
                        Planted.misjudging(
                                new JoinQueueDecider(),
                                facts ->
                                        new JoinQueueDecider.Facts(
                                                facts.shop(),
                                                Arrangement.USUAL,
                                                facts.tickets()))));
    }
}
