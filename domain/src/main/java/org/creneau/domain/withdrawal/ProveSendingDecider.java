package org.creneau.domain.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// The same day said again is said already. No proof is of tomorrow, nor of a day before the order.
public final class ProveSendingDecider implements Decider<ProveSending, ProveSendingDecider.Facts> {
    /// @param sent the day that was said last
    /// @param law absent as long as the shop is unknown
    public record Facts(
            Optional<WithdrawalDeclared> said,
            Optional<LocalDate> sent,
            OrderState order,
            Optional<Law> law) {}

    private record Said(Optional<WithdrawalDeclared> said, Optional<LocalDate> sent) {}

    private record Known(OrderState order, Optional<Law> law) {}

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
                .and(sent, (declared, day) -> new Said(declared.only(), day))
                .and(
                        OrderState.of(command.order()).and(Law.of(command.shop()), Known::new),
                        (said, known) ->
                                new Facts(said.said(), said.sent(), known.order(), known.law()));
    }

    @Override
    public Decision decide(ProveSending command, Facts facts, Instant at) {
        return facts.said()
                .filter(said -> said.shop().equals(command.shop()))
                .filter(said -> said.order().equals(command.order()))
                .map(said -> prove(command, said, facts, at))
                .orElseGet(() -> Decision.refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL));
    }

    /// What was called off with the declaration she has never had.
    private static Decision prove(
            ProveSending command, WithdrawalDeclared said, Facts facts, Instant at) {
        if (facts.order() instanceof OrderState.Cancelled) {
            return Decision.refused(OrderRefusal.ORDER_CANCELLED);
        }
        if (facts.sent().filter(command.sent()::equals).isPresent()) {
            return Decision.accepted();
        }
        Law law = facts.law().orElseThrow();
        if (facts.order().placed().filter(as -> law.isAfter(as.at(), command.sent())).isPresent()) {
            return Decision.refused(WithdrawalRefusal.SENT_BEFORE_ORDERED);
        }
        return law.isAfter(at, command.sent().minusDays(1))
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
