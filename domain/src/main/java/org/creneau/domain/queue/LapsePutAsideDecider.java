package org.creneau.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.LapsePutAside;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.Terms;

/// Puts back on the shelf what was put aside when its day is over. Nobody is to blame, and nothing is
/// owed. Asked too early, or again, it does nothing.
///
/// It gives no place back: nothing is kept for a shorter time than the day of its window, so that the
/// window is over by then.
public final class LapsePutAsideDecider
        implements Decider<LapsePutAside, LapsePutAsideDecider.Facts> {
    public record Facts(OrderState order, Promised promised) {}

    @Override
    public Class<LapsePutAside> command() {
        return LapsePutAside.class;
    }

    @Override
    public Fold<Facts> facts(LapsePutAside command) {
        return OrderState.of(command.order()).and(Promised.to(command.order()), Facts::new);
    }

    @Override
    public Decision decide(LapsePutAside command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> lapse(as, facts, at);
            case OrderState.Ready(var as) -> lapse(as, facts, at);
            case OrderState.NotCollected(var as) -> lapse(as, facts, at);
            case OrderState.OnTheWay _ -> Decision.accepted();
            case OrderState.HandedOver _ -> Decision.accepted();
            case OrderState.Cancelled _ -> Decision.accepted();
        };
    }

    private static Decision lapse(OrderPlaced placed, Facts facts, Instant at) {
        return switch (placed.terms()) {
            case Terms.Obligation _ -> Decision.refused(OrderRefusal.NOT_PUT_ASIDE);
            case Terms.PutAside(var until) when at.isBefore(until) -> Decision.accepted();
            case Terms.PutAside(var until) -> lapsed(placed, until, facts, at);
        };
    }

    private static Decision lapsed(OrderPlaced placed, Instant until, Facts facts, Instant at) {
        List<Event> events = new ArrayList<>();
        events.add(new PutAsideLapsed(placed.shop(), placed.order(), until));
        events.addAll(facts.promised().givenBack(placed.shop(), placed.order(), at));
        return Decision.accepted(events);
    }
}
