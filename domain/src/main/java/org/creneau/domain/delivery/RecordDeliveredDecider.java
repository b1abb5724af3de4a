package org.creneau.domain.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods.Article;
import org.creneau.domain.order.OrderState;

/// She has it, whether anybody said that it had left or not. Told twice, she has it once.
///
/// An order that was called off while the van was out, by somebody who did not know, is hers all the same:
/// what was counted as given back had gone.
public final class RecordDeliveredDecider
        implements Decider<RecordDelivered, RecordDeliveredDecider.Facts> {
    /// @param givenUp what was counted as given back when it was called off
    public record Facts(Underway underway, Promised promised, Promised givenUp) {}

    private record Pieces(Promised promised, Promised givenUp) {}

    @Override
    public Class<RecordDelivered> command() {
        return RecordDelivered.class;
    }

    @Override
    public Fold<Facts> facts(RecordDelivered command) {
        OrderId order = command.order();
        return Underway.of(order)
                .and(
                        Promised.to(order).and(Promised.givenUpBy(order), Pieces::new),
                        (underway, pieces) ->
                                new Facts(underway, pieces.promised(), pieces.givenUp()));
    }

    @Override
    public Decision decide(RecordDelivered command, Facts facts, Instant at) {
        Instant happened = Underway.noLaterThan(at, command.happened());
        return facts.underway().order().in(command.shop()) instanceof OrderState.HandedOver
                ? Decision.accepted()
                : facts.underway()
                        .open(
                                command.shop(),
                                order -> delivered(order, left(order, facts, happened), happened),
                                order -> delivered(order, gone(order, facts, happened), happened));
    }

    private static Decision delivered(
            OrderPlaced order, List<StockEvent> pieces, Instant happened) {
        List<Event> events = new ArrayList<>();
        events.add(new OrderDelivered(order.shop(), order.order(), happened));
        events.addAll(pieces);
        return Decision.accepted(events);
    }

    private static List<StockEvent> left(OrderPlaced order, Facts facts, Instant happened) {
        return facts.promised().handedOver(order.shop(), order.order(), happened);
    }

    private static List<StockEvent> gone(OrderPlaced order, Facts facts, Instant happened) {
        return facts.givenUp().takenAfterAll(pieces(order), order.shop(), order.order(), happened);
    }

    private static Map<ItemId, Integer> pieces(OrderPlaced order) {
        Map<ItemId, Integer> pieces = new HashMap<>();
        for (OrderLine line : order.lines()) {
            if (line.goods() instanceof Article(var item, _)) {
                pieces.merge(item, line.quantity().pieces(), Integer::sum);
            }
        }
        return pieces;
    }
}
