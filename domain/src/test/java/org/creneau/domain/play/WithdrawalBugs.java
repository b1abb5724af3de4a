package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.returns.Returned;
import org.creneau.domain.withdrawal.DeclareWithdrawalDecider;
import org.creneau.domain.withdrawal.DeclareWithdrawalDecider.Facts;
import org.creneau.domain.withdrawal.Declared;
import org.creneau.domain.withdrawal.Exceptions;
import org.creneau.domain.withdrawal.KeepPiecesDecider;
import org.creneau.domain.withdrawal.NotTaken;
import org.creneau.domain.withdrawal.ProveSendingDecider;
import org.creneau.domain.withdrawal.TellAcknowledgementDecider;
import org.junit.jupiter.api.Named;
import org.pcollections.TreePVector;

/// Mistakes about people who change their minds.
final class WithdrawalBugs {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private WithdrawalBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug(
                        "a week more to change one's mind",
                        Planted.misjudging(new DeclareWithdrawalDecider(), WithdrawalBugs::late)),
                bug(
                        "more unwanted than was bought",
                        Planted.misjudging(
                                new DeclareWithdrawalDecider(), WithdrawalBugs::forgetful)),
                bug(
                        "flowers that come back",
                        Planted.misjudging(
                                new DeclareWithdrawalDecider(), WithdrawalBugs::withoutExceptions)),
                bug(
                        "a letter told of twice",
                        Planted.misjudging(
                                new TellAcknowledgementDecider(),
                                declared ->
                                        new Declared(
                                                declared.all(),
                                                declared.kept(),
                                                Set.of(),
                                                declared.sent(),
                                                declared.refused(),
                                                declared.diminutions()))),
                bug(
                        "kept as often as one likes",
                        Planted.misjudging(new KeepPiecesDecider(), WithdrawalBugs::neverKept)),
                bug(
                        "the same proof noted twice",
                        Planted.misjudging(
                                new ProveSendingDecider(),
                                facts ->
                                        new ProveSendingDecider.Facts(
                                                facts.said(),
                                                Optional.empty(),
                                                facts.order(),
                                                facts.law()))));
    }

    private static KeepPiecesDecider.Facts neverKept(KeepPiecesDecider.Facts facts) {
        return new KeepPiecesDecider.Facts(
                facts.order(),
                new Declared(
                        facts.declared().all(),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        NotTaken.NOTHING,
                        facts.declared().diminutions()),
                new Returned(Map.of(), Map.of()));
    }

    private static Facts late(Facts facts) {
        return new Facts(
                facts.order(),
                facts.received().map(at -> at.plus(A_WEEK)),
                facts.earlier(),
                facts.declared(),
                facts.back(),
                facts.exceptions(),
                facts.law());
    }

    private static Facts forgetful(Facts facts) {
        return new Facts(
                facts.order(),
                facts.received(),
                facts.earlier(),
                Map.of(),
                new Returned(Map.of(), Map.of()),
                facts.exceptions(),
                facts.law());
    }

    private static Facts withoutExceptions(Facts facts) {
        return new Facts(
                facts.order(),
                facts.received(),
                facts.earlier(),
                facts.declared(),
                facts.back(),
                new Exceptions(TreePVector.empty()),
                facts.law());
    }
}
