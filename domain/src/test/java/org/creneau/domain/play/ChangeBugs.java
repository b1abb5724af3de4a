package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.order.PlaceOrderDecider;
import org.creneau.domain.queue.CancelOrderDecider;
import org.creneau.domain.queue.RecordNoShowDecider;
import org.creneau.domain.queue.RescheduleOrderDecider;
import org.creneau.domain.queue.Tickets;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.ExtendHoldDecider;
import org.creneau.domain.slot.Hold;
import org.creneau.domain.slot.HoldOfSomebody;
import org.creneau.domain.slot.HoldPlaceDecider;
import org.creneau.domain.slot.Places;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.junit.jupiter.api.Named;

/// Mistakes in changing what was booked.
final class ChangeBugs {
    private ChangeBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug(
                        "one hold for two windows",
                        Planted.misjudging(
                                new HoldPlaceDecider(),
                                facts ->
                                        new HoldPlaceDecider.Facts(
                                                facts.booking(),
                                                Set.of(),
                                                facts.hers(),
                                                facts.earlier()))),
                bug(
                        "as many places as one likes",
                        Planted.misjudging(
                                new HoldPlaceDecider(),
                                facts ->
                                        new HoldPlaceDecider.Facts(
                                                facts.booking(),
                                                facts.heldIn(),
                                                Optional.empty(),
                                                facts.earlier()))),
                bug(
                        "as many orders as one likes",
                        Planted.misjudging(
                                new PlaceOrderDecider(),
                                facts ->
                                        new PlaceOrderDecider.Facts(
                                                facts.order(),
                                                facts.booking(),
                                                facts.articles(),
                                                Optional.empty(),
                                                facts.aside(),
                                                facts.delivery(),
                                                facts.online()))),
                bug(
                        "an order cancelled whatever the deadline",
                        Planted.misjudging(new CancelOrderDecider(), ChangeBugs::atAnyTime)),
                bug(
                        "an order cancelled without a word to the queue",
                        Planted.misjudging(new CancelOrderDecider(), ChangeBugs::withNobodyThere)),
                bug(
                        "somebody missed before the window is over",
                        Planted.misjudging(new RecordNoShowDecider(), ChangeBugs::afterClosing)),
                bug(
                        "whoever was here and left is said not to have come",
                        Planted.misjudging(new RecordNoShowDecider(), ChangeBugs::neverSeen)),
                bug(
                        "whoever was here for another window is said to have come for this one",
                        Planted.misjudging(new RecordNoShowDecider(), ChangeBugs::neverMoved)),
                bug(
                        "a hold extended as often as one likes",
                        Planted.misjudging(
                                new ExtendHoldDecider(),
                                facts ->
                                        new ExtendHoldDecider.Facts(
                                                new HoldOfSomebody(
                                                        new Places(
                                                                facts.hold().places().slot(),
                                                                asHeld(facts.hold().places())),
                                                        facts.hold().held()),
                                                facts.hours()))),
                bug(
                        "an order moved to a window that is full",
                        Planted.misjudging(
                                new RescheduleOrderDecider(),
                                facts ->
                                        new RescheduleOrderDecider.Facts(
                                                facts.order(),
                                                new Booking(
                                                        facts.booking().hours(),
                                                        new Places(
                                                                facts.booking().places().slot(),
                                                                Map.of())),
                                                facts.deadline(),
                                                facts.tickets(),
                                                facts.lines(),
                                                facts.articles(),
                                                facts.appointment(),
                                                facts.toPay()))),
                bug(
                        "an order moved whatever the deadline",
                        Planted.misjudging(
                                new RescheduleOrderDecider(),
                                facts ->
                                        new RescheduleOrderDecider.Facts(
                                                facts.order(),
                                                facts.booking(),
                                                Optional.empty(),
                                                facts.tickets(),
                                                facts.lines(),
                                                facts.articles(),
                                                facts.appointment(),
                                                facts.toPay()))),
                bug(
                        "an order moved to where its articles cannot be",
                        Planted.misjudging(
                                new RescheduleOrderDecider(),
                                facts ->
                                        new RescheduleOrderDecider.Facts(
                                                facts.order(),
                                                facts.booking(),
                                                facts.deadline(),
                                                facts.tickets(),
                                                facts.lines(),
                                                CatalogueBugs.atOnce(facts.articles()),
                                                facts.appointment(),
                                                facts.toPay()))),
                bug(
                        "an order moved that keeps its old place",
                        Planted.altering(
                                new RescheduleOrderDecider(), ChangeBugs::withoutGivingBack)));
    }

    private static CancelOrderDecider.Facts atAnyTime(CancelOrderDecider.Facts facts) {
        return new CancelOrderDecider.Facts(
                facts.order(),
                Optional.empty(),
                facts.tickets(),
                facts.promised(),
                facts.appointment(),
                facts.announced());
    }

    private static CancelOrderDecider.Facts withNobodyThere(CancelOrderDecider.Facts facts) {
        return new CancelOrderDecider.Facts(
                facts.order(),
                facts.deadline(),
                Tickets.NONE,
                facts.promised(),
                facts.appointment(),
                facts.announced());
    }

    private static RecordNoShowDecider.Facts afterClosing(RecordNoShowDecider.Facts facts) {
        var hours = facts.hours();
        var never = new Hours(hours.premises(), List.of(), hours.days());
        return new RecordNoShowDecider.Facts(facts.order(), never, facts.tickets(), facts.agreed());
    }

    private static RecordNoShowDecider.Facts neverSeen(RecordNoShowDecider.Facts facts) {
        return new RecordNoShowDecider.Facts(
                facts.order(), facts.hours(), facts.tickets(), Optional.of(Instant.MAX));
    }

    private static RecordNoShowDecider.Facts neverMoved(RecordNoShowDecider.Facts facts) {
        return new RecordNoShowDecider.Facts(
                facts.order(), facts.hours(), facts.tickets(), Optional.empty());
    }

    private static Map<HoldId, Hold> asHeld(Places places) {
        var holds = new HashMap<>(places.holds());
        holds.replaceAll(
                (_, hold) ->
                        hold instanceof Hold.Extended(_, var until, var effort, var pieces)
                                ? new Hold.Alive(until, effort, pieces)
                                : hold);
        return holds;
    }

    private static Decision withoutGivingBack(Decision decision) {
        return Decision.accepted(
                decision.events().stream()
                        .filter(event -> !(event instanceof PlaceGivenBack))
                        .toList());
    }
}
