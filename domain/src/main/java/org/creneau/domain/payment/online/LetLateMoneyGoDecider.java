package org.creneau.domain.payment.online;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;

/// Ends the waiting of money that came too late: it goes back as any other that is owed.
public final class LetLateMoneyGoDecider
        implements Decider<LetLateMoneyGo, LetLateMoneyGoDecider.Facts> {
    public record Facts(OrderState order, LateMoney late) {}

    @Override
    public Class<LetLateMoneyGo> command() {
        return LetLateMoneyGo.class;
    }

    @Override
    public Fold<Facts> facts(LetLateMoneyGo command) {
        return OrderState.of(command.order()).and(LateMoney.of(command.order()), Facts::new);
    }

    @Override
    public Decision decide(LetLateMoneyGo command, Facts facts, Instant at) {
        if (facts.order().in(command.shop()) instanceof OrderState.Unknown) {
            return Decision.refused(OrderRefusal.UNKNOWN_ORDER);
        }
        return switch (facts.late()) {
            case NONE, NOT_COME -> Decision.refused(OnlineRefusal.NOT_PAID_LATE);
            case TO_DECIDE ->
                    Decision.accepted(
                            new LateMoneyLetGo(command.shop(), command.order(), command.why(), at));
            case TAKEN_UP, LET_GO -> Decision.accepted();
        };
    }
}
