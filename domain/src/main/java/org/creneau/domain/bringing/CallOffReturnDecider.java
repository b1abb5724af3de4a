package org.creneau.domain.bringing;

import java.time.Instant;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.returns.ReturnRefusal;

/// Expects the goods no longer. As long as a visit is booked for nothing else, that is what is called off.
public final class CallOffReturnDecider
        implements Decider<CallOffReturn, CallOffReturnDecider.Facts> {
    public record Facts(Announced announced, OrderState visit) {}

    @Override
    public Class<CallOffReturn> command() {
        return CallOffReturn.class;
    }

    @Override
    public Fold<Facts> facts(CallOffReturn command) {
        return Announced.of(command.goods()).and(OrderState.of(command.visit()), Facts::new);
    }

    @Override
    public Decision decide(CallOffReturn command, Facts facts, Instant at) {
        return facts.announced()
                .find(command.goods())
                .filter(asked -> asked.shop().equals(command.shop()))
                .filter(asked -> asked.visit().equals(command.visit()))
                .map(asked -> callOff(command, asked, facts, at))
                .orElseGet(() -> Decision.refused(ReturnRefusal.UNKNOWN_RETURN));
    }

    private static Decision callOff(
            CallOffReturn command, ReturnRequested asked, Facts facts, Instant at) {
        if (facts.announced().kept().contains(asked.goods())) {
            return Decision.refused(BringingRefusal.ALREADY_BROUGHT_BACK);
        }
        if (!facts.announced().isOpen(asked.goods())) {
            return Decision.accepted();
        }
        return asked.coming() instanceof Coming.Booked && isOpen(facts.visit())
                ? Decision.refused(BringingRefusal.VISIT_STILL_BOOKED)
                : Decision.accepted(off(asked, command, at));
    }

    private static boolean isOpen(OrderState visit) {
        return switch (visit) {
            case OrderState.Placed _, OrderState.Ready _ -> true;
            case OrderState.NotCollected _, OrderState.OnTheWay _ -> true;
            case OrderState.Unknown _, OrderState.HandedOver _, OrderState.Cancelled _ -> false;
        };
    }

    private static ReturnCalledOff off(ReturnRequested asked, CallOffReturn command, Instant at) {
        return new ReturnCalledOff(
                asked.shop(), asked.goods(), asked.order(), asked.visit(), command.by(), at);
    }
}
