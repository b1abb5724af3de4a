package org.creneau.domain.play;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.order.PlaceOrderDecider;
import org.creneau.domain.queue.RescheduleOrderDecider;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Hold;
import org.creneau.domain.slot.HoldPlaceDecider;
import org.creneau.domain.slot.Places;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.junit.jupiter.api.Named;

/// Mistakes in counting how much work a window has.
final class EffortBugs {
    private EffortBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                RandomPlayTest.bug(
                        "every place held as much work as another",
                        Planted.misjudging(new HoldPlaceDecider(), EffortBugs::allSmall)),
                RandomPlayTest.bug(
                        "an order no larger than one piece",
                        Planted.altering(new PlaceOrderDecider(), EffortBugs::withoutEffort)),
                RandomPlayTest.bug(
                        "an order that is less work elsewhere",
                        Planted.altering(new RescheduleOrderDecider(), EffortBugs::withoutEffort)),
                RandomPlayTest.bug(
                        "a place taken instead of another that is kept",
                        Planted.altering(
                                new HoldPlaceDecider(),
                                decision -> RandomPlayTest.without(HoldReleased.class, decision))));
    }

    private static HoldPlaceDecider.Facts allSmall(HoldPlaceDecider.Facts facts) {
        var places = facts.booking().places();
        Map<HoldId, Hold> holds = new HashMap<>(places.holds());
        holds.replaceAll((_, hold) -> small(hold));
        return new HoldPlaceDecider.Facts(
                new Booking(facts.booking().hours(), new Places(places.slot(), holds)),
                facts.heldIn(),
                facts.hers(),
                facts.earlier());
    }

    private static Hold small(Hold hold) {
        return switch (hold) {
            case Hold.Alive(var until, _, var pieces) -> new Hold.Alive(until, 1, pieces);
            case Hold.Extended(var from, var until, _, var pieces) ->
                    new Hold.Extended(from, until, 1, pieces);
            case Hold.Taken(var order, _) -> new Hold.Taken(order, 1);
            case Hold.Unknown _, Hold.Lapsed _, Hold.Expired _, Hold.Released _ -> hold;
        };
    }

    private static Decision withoutEffort(Decision decision) {
        return decision instanceof Decision.Accepted(var events)
                ? Decision.accepted(events.stream().map(EffortBugs::withoutEffort).toList())
                : decision;
    }

    private static Event withoutEffort(Event event) {
        return event instanceof PlaceTaken taken
                ? new PlaceTaken(taken.slot(), taken.hold(), taken.order(), taken.at())
                : event;
    }
}
