package org.creneau.domain.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.Taken;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;

/// A parcel is in the shop again, and so are its pieces, still hers. What never left has not come back;
/// of what was called off the pieces are in the shop already, as the books have it.
public final class RecordCameBackDecider
        implements Decider<RecordCameBack, RecordCameBackDecider.Facts> {
    /// @param taken what left with it
    public record Facts(Underway underway, Taken taken) {}

    @Override
    public Class<RecordCameBack> command() {
        return RecordCameBack.class;
    }

    @Override
    public Fold<Facts> facts(RecordCameBack command) {
        return Underway.of(command.order()).and(Taken.with(command.order()), Facts::new);
    }

    @Override
    public Decision decide(RecordCameBack command, Facts facts, Instant at) {
        return facts.underway()
                .open(
                        command.shop(),
                        _ ->
                                switch (facts.underway().journey().step()) {
                                    case IN_SHOP, THERE -> Decision.accepted();
                                    case OUT, MISSED -> back(command, facts, at);
                                },
                        _ -> Decision.accepted());
    }

    private static Decision back(RecordCameBack command, Facts facts, Instant at) {
        Instant happened = Underway.noLaterThan(at, command.happened());
        List<Event> events = new ArrayList<>();
        events.add(new OrderCameBack(command.shop(), command.order(), happened));
        events.addAll(facts.taken().cameBack(command.shop(), command.order(), happened));
        return Decision.accepted(events);
    }
}
