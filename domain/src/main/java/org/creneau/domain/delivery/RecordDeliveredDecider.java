package org.creneau.domain.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.GivenUp;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.Unanswered;

/// She has it, whether anybody said that it had left or not. Told twice, she has it once.
///
/// An order that was called off while the van was out, by somebody who did not know, is hers all the same:
/// what was counted as given back had gone.
public final class RecordDeliveredDecider
        implements Decider<RecordDelivered, RecordDeliveredDecider.Facts> {
    /// @param givenUp what was counted as given back when it was called off
    public record Facts(Underway underway, Unanswered goods, Promised givenUp) {}

    private record Pieces(Unanswered goods, Promised givenUp) {}

    @Override
    public Class<RecordDelivered> command() {
        return RecordDelivered.class;
    }

    @Override
    public Fold<Facts> facts(RecordDelivered command) {
        OrderId order = command.order();
        return Underway.of(order)
                .and(
                        Unanswered.of(order).and(GivenUp.by(order), Pieces::new),
                        (underway, pieces) ->
                                new Facts(underway, pieces.goods(), pieces.givenUp()));
    }

    @Override
    public Decision decide(RecordDelivered command, Facts facts, Instant at) {
        Instant happened = Underway.noLaterThan(at, command.happened());
        return facts.underway().order().in(command.shop()) instanceof OrderState.HandedOver
                ? Decision.accepted()
                : facts.underway()
                        .open(
                                command.shop(),
                                order -> delivered(order, Promised.NOTHING, facts, happened),
                                order -> delivered(order, facts.givenUp(), facts, happened));
    }

    /// Without what is missing, if nobody has answered.
    ///
    /// @param back what was counted as given back, and had gone
    private static Decision delivered(
            OrderPlaced order, Promised back, Facts facts, Instant happened) {
        Unanswered.Settled goods = facts.goods().leaving(happened);
        List<StockEvent> again =
                back.promisedAgain(facts.goods().there(), order.shop(), order.order(), happened);
        List<Event> events = new ArrayList<>(goods.events());
        events.add(new OrderDelivered(order.shop(), order.order(), happened));
        events.addAll(again);
        events.addAll(
                goods.promised().after(again).handedOver(order.shop(), order.order(), happened));
        return Decision.accepted(events);
    }
}
