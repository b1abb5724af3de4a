package org.creneau.domain.play;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.bringing.NoteDiminishedValueDecider;
import org.creneau.domain.bringing.StrikeDiminutionDecider;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.online.AskRefundDecider;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.withdrawal.Declared;
import org.creneau.domain.withdrawal.Diminutions;
import org.junit.jupiter.api.Named;

/// Mistakes in what worn goods take off what is owed.
final class WornBugs {
    private WornBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                RandomPlayTest.bug(
                        "worn as often as one likes",
                        Planted.misjudging(new NoteDiminishedValueDecider(), WornBugs::asNew)),
                RandomPlayTest.bug(
                        "worn after all of the price went back",
                        Planted.misjudging(new NoteDiminishedValueDecider(), WornBugs::unpaid)),
                RandomPlayTest.bug(
                        "given back as if it were new",
                        Planted.misjudging(
                                new AskRefundDecider(),
                                facts ->
                                        new AskRefundDecider.Facts(
                                                asNew(facts.owed()), facts.late()))),
                RandomPlayTest.bug(
                        "a mistake counts on",
                        Planted.misjudging(
                                new AskRefundDecider(),
                                facts ->
                                        new AskRefundDecider.Facts(
                                                with(facts.owed(), WornBugs::unstruck),
                                                facts.late()))),
                RandomPlayTest.bug(
                        "a mistake struck out twice",
                        Planted.misjudging(
                                new StrikeDiminutionDecider(),
                                declared -> with(declared, WornBugs::unstruck))));
    }

    private static Owed asNew(Owed owed) {
        return with(owed, _ -> Diminutions.NOTHING);
    }

    private static Diminutions unstruck(Diminutions some) {
        return new Diminutions(some.said(), Set.of());
    }

    private static Owed unpaid(Owed owed) {
        return new Owed(owed.order(), Entries.NONE, owed.online(), owed.back(), owed.declared());
    }

    private static Owed with(Owed owed, UnaryOperator<Diminutions> misread) {
        return new Owed(
                owed.order(),
                owed.entries(),
                owed.online(),
                owed.back(),
                with(owed.declared(), misread));
    }

    private static Declared with(Declared said, UnaryOperator<Diminutions> misread) {
        return new Declared(
                said.all(),
                said.kept(),
                said.told(),
                said.sent(),
                said.refused(),
                misread.apply(said.diminutions()));
    }
}
