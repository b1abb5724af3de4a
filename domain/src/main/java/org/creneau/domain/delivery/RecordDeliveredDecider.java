package org.creneau.domain.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderState;

/// She has it, whether anybody said that it had left or not. Told twice, she has it once.
public final class RecordDeliveredDecider
        implements Decider<RecordDelivered, RecordDeliveredDecider.Facts> {
    public record Facts(Underway underway, Promised promised) {}

    @Override
    public Class<RecordDelivered> command() {
        return RecordDelivered.class;
    }

    @Override
    public Fold<Facts> facts(RecordDelivered command) {
        return Underway.of(command.order()).and(Promised.to(command.order()), Facts::new);
    }

    @Override
    public Decision decide(RecordDelivered command, Facts facts, Instant at) {
        return facts.underway().order().in(command.shop()) instanceof OrderState.HandedOver
                ? Decision.accepted()
                : facts.underway().open(command.shop(), _ -> delivered(command, facts, at));
    }

    private static Decision delivered(RecordDelivered command, Facts facts, Instant at) {
        Instant happened = Underway.noLaterThan(at, command.happened());
        List<Event> events = new ArrayList<>();
        events.add(new OrderDelivered(command.shop(), command.order(), happened));
        events.addAll(facts.promised().handedOver(command.shop(), command.order(), happened));
        return Decision.accepted(events);
    }
}
