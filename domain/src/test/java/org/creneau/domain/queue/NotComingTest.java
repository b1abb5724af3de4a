package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.changesUntil;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.notCollected;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.slotAt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.RecordNoShow;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

/// Deadlines for those who will not come, and what follows when they do not.
class NotComingTest {
    private static final CancelOrder SHE_CANCELS =
            new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOPPER);
    private static final RecordNoShow MISSED = new RecordNoShow(SHOP, ANNS_ORDER);

    @Test
    void sheMayCancelAsLongAsAnOrderForHerWindowCouldStillBePrepared() {
        ordered()
                .at("13:59")
                .when(SHE_CANCELS)
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOPPER, at("13:59")),
                        givenBack(ANNS_ORDER, "13:59"));
        ordered().at("14:00").when(SHE_CANCELS).refused(OrderRefusal.TOO_LATE_TO_CANCEL);
    }

    @Test
    void theDeadlineIsTheOneThatTheShopChose() {
        ordered(changesUntil(Duration.ofHours(4)))
                .when(SHE_CANCELS)
                .refused(OrderRefusal.TOO_LATE_TO_CANCEL);
    }

    @Test
    void theShopMayCancelAtAnyTime() {
        ordered()
                .at("17:00")
                .when(new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOP))
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOP, at("17:00")),
                        givenBack(ANNS_ORDER, "17:00"));
    }

    @Test
    void cancelledInTimeItMayBeAskedForAgainLater() {
        ordered(cancelled(CancelledBy.SHOPPER)).at("14:30").when(SHE_CANCELS).thenNothing();
    }

    @Test
    void whoeverHasNotComeWhenTheWindowIsOverIsMissed() {
        ordered().at("15:15").when(MISSED).then(notCollected("15:15"));
        ordered(ready()).at("15:15").when(MISSED).then(notCollected("15:15"));
    }

    @Test
    void nobodyIsMissedBeforeTheWindowIsOver() {
        ordered(ready()).at("15:14").when(MISSED).refused(OrderRefusal.WINDOW_NOT_OVER);
    }

    @Test
    void theWindowIsTheOneThatTheOrderHasNow() {
        SlotId four = slotAt("16:00");
        ordered(new OrderRescheduled(SHOP, ANNS_ORDER, Town.SLOT, four, AskedBy.SHOP, NOON))
                .at("16:10")
                .when(MISSED)
                .refused(OrderRefusal.WINDOW_NOT_OVER);
    }

    @Test
    void missedTwiceSheIsMissedOnce() {
        ordered(notCollected("15:20")).at("15:30").when(MISSED).thenNothing();
    }

    @Test
    void whoeverIsThereIsNotMissed() {
        ordered(arrived(1, ANNS_ORDER, 1, "15:20"))
                .at("15:30")
                .when(MISSED)
                .refused(OrderRefusal.OWNER_IS_HERE);
        ordered(arrived(1, ANNS_ORDER, 1, "15:20"), entered(1, "15:25"))
                .at("15:30")
                .when(MISSED)
                .refused(OrderRefusal.OWNER_IS_HERE);
    }

    @Test
    void whoeverWasHereAndWentWithoutItIsNotSaidNotToHaveCome() {
        ordered(arrived(1, ANNS_ORDER, 1, "15:05"), entered(1, "15:10"), left(1, "15:12"))
                .at("15:30")
                .when(MISSED)
                .then(cameAt("15:05"));
        ordered(arrived(1, ANNS_ORDER, 1, "15:05"), left(1, ANNS_ORDER, Seen.GAVE_UP, "15:12"))
                .at("15:30")
                .when(MISSED)
                .then(cameAt("15:05"));
        ordered(
                        arrived(1, ANNS_ORDER, 1, "15:05"),
                        entered(1, "15:06"),
                        left(1, "15:07"),
                        arrived(2, ANNS_ORDER, 1, "15:20"),
                        left(2, ANNS_ORDER, Seen.WATCHED, "15:25"))
                .at("15:30")
                .when(MISSED)
                .then(cameAt("15:20"));
    }

    @Test
    void whoeverNobodySawWhenSheWasCalledIsMissed() {
        ordered(
                        arrived(1, ANNS_ORDER, 1, "15:05"),
                        called(1, "15:06"),
                        new MarkedAbsent(QUEUE, 1, ANNS_ORDER, at("15:10")))
                .at("15:30")
                .when(MISSED)
                .then(notCollected("15:30"));
    }

    @Test
    void aVisitForTheWindowBeforeSaysNothingOfTheOneThatTheOrderHasNow() {
        SlotId four = slotAt("16:00");
        ordered(
                        arrived(1, ANNS_ORDER, 1, "15:05"),
                        left(1, "15:12"),
                        new OrderRescheduled(
                                SHOP, ANNS_ORDER, Town.SLOT, four, AskedBy.SHOP, at("15:20")))
                .at("16:20")
                .when(MISSED)
                .then(notCollected("16:20"));
    }

    private static OrderNotCollected cameAt(String at) {
        return new OrderNotCollected(SHOP, ANNS_ORDER, at(at), at("15:30"));
    }

    @Test
    void whatIsOverIsNotMissed() {
        ordered(handedOver("15:05"))
                .at("15:30")
                .when(MISSED)
                .refused(OrderRefusal.ALREADY_HANDED_OVER);
        ordered(cancelled(CancelledBy.SHOP))
                .at("15:30")
                .when(MISSED)
                .refused(OrderRefusal.ORDER_CANCELLED);
        given(opened(), places(1)).when(MISSED).refused(OrderRefusal.UNKNOWN_ORDER);
        ordered()
                .at("15:30")
                .when(new RecordNoShow(OTHER_SHOP, ANNS_ORDER))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void aLateArrivalIsServed() {
        ordered(notCollected("15:20"))
                .at("15:40")
                .when(new Arrive(QUEUE, ANNS_ORDER, 1, at("15:40")))
                .then(
                        new Arrived(
                                QUEUE,
                                1,
                                ANNS_ORDER,
                                null,
                                Party.of(1),
                                false,
                                at("15:55"),
                                2,
                                at("15:40")));
        ordered(notCollected("15:20"))
                .at("15:45")
                .when(new HandOver(SHOP, ANNS_ORDER, new Shown.Name(), at("15:45")))
                .then(new OrderHandedOver(SHOP, ANNS_ORDER, ShownBy.NAME, at("15:45")));
    }

    @Test
    void aParcelMadeReadyAfterwardsWaitsForHerAgain() {
        ordered(ready(), notCollected("15:20"))
                .at("15:40")
                .when(new MarkReady(SHOP, ANNS_ORDER))
                .then(new OrderReady(SHOP, ANNS_ORDER, at("15:40")));
    }

    @Test
    void theShopGivesHerAnotherWindow() {
        SlotId five = slotAt("17:00");
        ordered(notCollected("15:20"))
                .at("15:40")
                .when(new RescheduleOrder(ANNS_ORDER, five, AskedBy.SHOP, List.of(NOVEL)))
                .then(
                        new PlaceTaken(
                                five, new HoldId(ANNS_ORDER.value()), ANNS_ORDER, at("15:40")),
                        new PlaceGivenBack(Town.SLOT, ANNS_ORDER, at("15:40")),
                        new OrderRescheduled(
                                SHOP, ANNS_ORDER, Town.SLOT, five, AskedBy.SHOP, at("15:40")));
    }

    /// Ann has an order for three, in a shop that needs an hour to prepare.
    private static Given ordered(Event... more) {
        List<Event> all = new ArrayList<>(List.of(opened(), places(1), placed()));
        all.addAll(List.of(more));
        return given(all.toArray(Event[]::new));
    }
}
