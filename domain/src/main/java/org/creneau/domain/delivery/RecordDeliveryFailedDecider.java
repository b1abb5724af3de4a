package org.creneau.domain.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.Unanswered;

/// Somebody was at the door, and has the parcel still. Where nobody said that it had left, it had; what
/// came back since does not leave again by it. Another attempt begins with leaving again, and nobody tries
/// again with what was called off.
public final class RecordDeliveryFailedDecider
        implements Decider<RecordDeliveryFailed, RecordDeliveryFailedDecider.Facts> {
    public record Facts(Underway underway, Unanswered goods) {}

    @Override
    public Class<RecordDeliveryFailed> command() {
        return RecordDeliveryFailed.class;
    }

    @Override
    public Fold<Facts> facts(RecordDeliveryFailed command) {
        return Underway.of(command.order()).and(Unanswered.of(command.order()), Facts::new);
    }

    @Override
    public Decision decide(RecordDeliveryFailed command, Facts facts, Instant at) {
        return facts.underway()
                .open(
                        command.shop(),
                        order ->
                                switch (facts.underway().journey().step()) {
                                    case MISSED, THERE -> Decision.accepted();
                                    case OUT -> Decision.accepted(failed(command, at));
                                    case IN_SHOP -> leftAndFailed(command, order, facts, at);
                                },
                        _ -> Decision.accepted());
    }

    private static DeliveryFailed failed(RecordDeliveryFailed command, Instant at) {
        return new DeliveryFailed(
                command.shop(),
                command.order(),
                command.why(),
                Underway.noLaterThan(at, command.happened()));
    }

    private static Decision leftAndFailed(
            RecordDeliveryFailed command, OrderPlaced order, Facts facts, Instant at) {
        DeliveryFailed failed = failed(command, at);
        if (facts.underway().journey().isOver(failed.at())) {
            return Decision.accepted(failed);
        }
        Unanswered.Settled goods = facts.goods().leaving(failed.at());
        List<Event> events = new ArrayList<>(goods.events());
        events.add(
                new OrderDispatched(
                        order.shop(), order.order(), order.subject(), null, failed.at()));
        events.addAll(goods.promised().handedOver(order.shop(), order.order(), failed.at()));
        events.add(failed);
        return Decision.accepted(events);
    }
}
