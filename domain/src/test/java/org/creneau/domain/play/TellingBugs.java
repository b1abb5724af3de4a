package org.creneau.domain.play;

import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.queue.TellWaitDecider;
import org.creneau.domain.queue.Ticket.Where;
import org.junit.jupiter.api.Named;
import org.pcollections.HashTreePSet;

/// Mistakes in telling waits.
final class TellingBugs {
    private TellingBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                RandomPlayTest.bug(
                        "a wait told anew each time",
                        Planted.misjudging(
                                new TellWaitDecider(),
                                facts ->
                                        new TellWaitDecider.Facts(
                                                facts.tickets(), HashTreePSet.empty()))),
                RandomPlayTest.bug(
                        "a wait told to who waits no longer",
                        Planted.misjudging(
                                new TellWaitDecider(),
                                facts ->
                                        new TellWaitDecider.Facts(
                                                QueueBugs.all(facts.tickets(), Where.WAITING),
                                                facts.told()))),
                RandomPlayTest.bug(
                        "one wait told twice at once",
                        Planted.altering(new TellWaitDecider(), RandomPlayTest::twice)));
    }
}
