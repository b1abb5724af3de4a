package org.creneau.domain.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// The same day said again is said already. No proof is of tomorrow, nor of a day before she can have had the goods.
public final class ProveSendingDecider implements Decider<ProveSending, ProveSendingDecider.Facts> {
    /// Her last day is the fourteenth after she got them, and moves over weekends and holidays by a few days at most.
    private static final int LONGEST_BEFORE_LAST_DAY = 30;

    /// @param sent the day that was said last
    /// @param law absent as long as the shop is unknown
    public record Facts(
            Optional<WithdrawalDeclared> said, Optional<LocalDate> sent, Optional<Law> law) {}

    @Override
    public Class<ProveSending> command() {
        return ProveSending.class;
    }

    @Override
    public Fold<Facts> facts(ProveSending command) {
        Fold<Optional<LocalDate>> sent =
                Fold.of(
                        SendingProved.class,
                        Boundary.of(command.withdrawal().tag(), Set.of(SendingProved.class)),
                        Optional.empty(),
                        (_, proved) -> Optional.of(proved.sent()));
        return Declared.of(command.withdrawal())
                .and(sent, (declared, day) -> new Facts(declared.only(), day, Optional.empty()))
                .and(
                        Law.of(command.shop()),
                        (facts, law) -> new Facts(facts.said(), facts.sent(), law));
    }

    @Override
    public Decision decide(ProveSending command, Facts facts, Instant at) {
        return facts.said()
                .filter(said -> said.shop().equals(command.shop()))
                .map(said -> prove(command, said, facts, at))
                .orElseGet(() -> Decision.refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL));
    }

    private static Decision prove(
            ProveSending command, WithdrawalDeclared said, Facts facts, Instant at) {
        if (facts.sent().filter(command.sent()::equals).isPresent()) {
            return Decision.accepted();
        }
        if (command.sent().isBefore(said.lastDay().minusDays(LONGEST_BEFORE_LAST_DAY))) {
            return Decision.refused(WithdrawalRefusal.SENT_TOO_EARLY);
        }
        return facts.law().orElseThrow().isAfter(at, command.sent().minusDays(1))
                ? Decision.accepted(
                        new SendingProved(
                                said.shop(),
                                said.order(),
                                said.subject(),
                                said.withdrawal(),
                                command.sent(),
                                at))
                : Decision.refused(WithdrawalRefusal.SENT_LATER_THAN_TODAY);
    }
}
