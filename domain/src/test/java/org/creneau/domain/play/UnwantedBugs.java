package org.creneau.domain.play;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.payment.online.AskRefundDecider;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.withdrawal.Declared;
import org.creneau.domain.withdrawal.NotTaken;
import org.creneau.domain.withdrawal.NotTaken.What;
import org.junit.jupiter.api.Named;

/// Mistakes in what is owed of goods that are not kept.
final class UnwantedBugs {
    private UnwantedBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                asked("nothing owed for what was proved to be sent", UnwantedBugs::unproved),
                asked("nothing owed for what was brought and refused", UnwantedBugs::unrefused),
                asked("owed at once for what had been refused before", UnwantedBugs::whenever),
                asked("refused for ever, whatever comes again", UnwantedBugs::refusedForEver),
                asked("what is kept after all is owed", UnwantedBugs::keptByNobody));
    }

    private static Named<Decider<?, ?>> asked(String name, UnaryOperator<Owed> misread) {
        return RandomPlayTest.bug(
                name,
                Planted.misjudging(
                        new AskRefundDecider(), facts -> facts.with(misread.apply(facts.owed()))));
    }

    private static Owed with(Owed owed, Declared declared) {
        return new Owed(owed.order(), owed.entries(), owed.online(), owed.back(), declared);
    }

    private static Owed unproved(Owed owed) {
        Declared said = owed.declared();
        return with(
                owed,
                new Declared(
                        said.all(),
                        said.kept(),
                        said.told(),
                        Set.of(),
                        said.refused(),
                        said.diminutions()));
    }

    private static Owed unrefused(Owed owed) {
        Declared said = owed.declared();
        return with(
                owed,
                new Declared(
                        said.all(),
                        said.kept(),
                        said.told(),
                        said.sent(),
                        NotTaken.NOTHING,
                        said.diminutions()));
    }

    /// As if she had given up everything before anything was told.
    private static Owed whenever(Owed owed) {
        Declared said = owed.declared();
        var first =
                said.refused().told().stream()
                        .sorted(Comparator.comparing(told -> told.what() != What.GIVEN_UP))
                        .toList();
        return with(
                owed,
                new Declared(
                        said.all(),
                        said.kept(),
                        said.told(),
                        said.sent(),
                        new NotTaken(first),
                        said.diminutions()));
    }

    /// As if each piece that ever came had been refused, which counts one that came twice for two.
    private static Owed refusedForEver(Owed owed) {
        Declared said = owed.declared();
        return with(
                owed,
                new Declared(
                        said.all(),
                        said.kept(),
                        said.told(),
                        said.sent(),
                        came(owed),
                        said.diminutions()));
    }

    private static NotTaken came(Owed owed) {
        return owed.declared()
                .refused()
                .refusing(
                        owed.back().returns().values().stream()
                                .flatMap(goods -> goods.lines().stream())
                                .toList());
    }

    private static Owed keptByNobody(Owed owed) {
        Declared said = owed.declared();
        return with(
                owed,
                new Declared(
                        said.all(),
                        List.of(),
                        said.told(),
                        said.sent(),
                        said.refused(),
                        said.diminutions()));
    }
}
