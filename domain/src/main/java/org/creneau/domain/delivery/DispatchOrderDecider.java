package org.creneau.domain.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.Unanswered;

/// An order leaves, ready or not: whoever drives has it. Its pieces leave the shop with it, so that whoever
/// counts while it is away counts what is there.
public final class DispatchOrderDecider
        implements Decider<DispatchOrder, DispatchOrderDecider.Facts> {
    public record Facts(Underway underway, Unanswered goods) {}

    @Override
    public Class<DispatchOrder> command() {
        return DispatchOrder.class;
    }

    @Override
    public Fold<Facts> facts(DispatchOrder command) {
        return Underway.of(command.order()).and(Unanswered.of(command.order()), Facts::new);
    }

    @Override
    public Decision decide(DispatchOrder command, Facts facts, Instant at) {
        return facts.underway()
                .open(
                        command.shop(),
                        order ->
                                switch (facts.underway().journey().step()) {
                                    case OUT -> Decision.accepted();
                                    case IN_SHOP, MISSED, THERE ->
                                            leaves(left(command, order, at), facts);
                                });
    }

    private static OrderDispatched left(DispatchOrder command, OrderPlaced order, Instant at) {
        return new OrderDispatched(
                command.shop(),
                command.order(),
                order.subject(),
                command.tracking(),
                Underway.noLaterThan(at, command.happened()));
    }

    /// Told again after it came back, it has not left again.
    private static Decision leaves(OrderDispatched left, Facts facts) {
        if (facts.underway().journey().isOver(left.at())) {
            return Decision.accepted();
        }
        Unanswered.Settled goods = facts.goods().leaving(left.at());
        List<Event> events = new ArrayList<>(goods.events());
        events.add(left);
        events.addAll(goods.promised().handedOver(left.shop(), left.order(), left.at()));
        return Decision.accepted(events);
    }
}
