package org.creneau.domain.play;

import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.partner.GiveKeyDecider;
import org.creneau.domain.partner.WithdrawKeyDecider;
import org.junit.jupiter.api.Named;

/// Mistakes in who is let in.
final class PartnerBugs {
    private PartnerBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.concat(HookBugs.bugs(), ofKeys());
    }

    private static Stream<Named<Decider<?, ?>>> ofKeys() {
        return Stream.of(
                Named.of(
                        "a key that comes back",
                        Planted.misjudging(
                                new GiveKeyDecider(),
                                facts ->
                                        new GiveKeyDecider.Facts(
                                                facts.shop(), facts.full(), Optional.empty()))),
                Named.of(
                        "a key taken back twice",
                        Planted.altering(new WithdrawKeyDecider(), RandomPlayTest::twice)));
    }
}
