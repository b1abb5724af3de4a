package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.published;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.announced;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.authorised;
import static org.creneau.domain.testing.PaidOnline.ended;
import static org.creneau.domain.testing.PaidOnline.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.slotAt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedSooner;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
import org.creneau.domain.shop.ShopEvent.OnlinePaymentChosen;
import org.creneau.domain.shop.Taking;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.PaidOnline;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

/// Ann has the window at three, and the shop waits for her money until then.
class MovingWhatIsStillToPayTest {
    private static final SlotId SOONER = slotAt("14:15");
    private static final Schedule UNTIL_IT_BEGINS =
            new Schedule(
                    Schedule.COLLECT,
                    Town.schedule(1).hours(),
                    Duration.ofMinutes(15),
                    1,
                    Duration.ZERO,
                    7);
    private static final ChangeDeadlineChosen FREE =
            new ChangeDeadlineChosen(SHOP, Duration.ZERO, at("08:00"));
    private static final PaymentOpened OPENED = PaidOnline.opened(TRY);

    @Test
    void itWaitsNoLongerThanUntilTheNewWindowBegins() {
        awaiting().when(move(SOONER)).then(moved(SOONER, NOON, sooner(SOONER.start(), NOON)));
    }

    @Test
    void whoeverMovesItShortlyBeforeHasFiveMinutesToPay() {
        Instant late = at("14:12");
        var hers = new RescheduleOrder(ANNS_ORDER, SOONER, AskedBy.SHOPPER, List.of(NOVEL));
        awaiting(FREE)
                .at(late)
                .when(hers)
                .then(movedBy(AskedBy.SHOPPER, SOONER, late, sooner(at("14:17"), late)));
    }

    @Test
    void whatTheShopMovesWaitsAsLongAsAnyOrderOfTheShop() {
        Instant late = at("14:12");
        awaiting().at(late).when(move(SOONER)).then(moved(SOONER, late, sooner(at("14:42"), late)));
        var ten =
                new OnlinePaymentChosen(
                        SHOP, new OnlinePayment.Offered(Taking.AT_ONCE, 10), at("08:00"));
        awaiting(ten)
                .at(late)
                .when(move(SOONER))
                .then(moved(SOONER, late, sooner(at("14:22"), late)));
    }

    @Test
    void itNeverWaitsLongerThanBefore() {
        awaiting().when(move(slotAt("16:00"))).then(moved(slotAt("16:00"), NOON));
        ordered(waits("14:00")).when(move(SOONER)).then(moved(SOONER, NOON));
    }

    @Test
    void whoeverMeansToPayIsLeftAlone() {
        awaiting(OPENED, authorised(TRY)).when(move(SOONER)).then(moved(SOONER, NOON));
        awaiting(taken(FIRST, Means.CASH, 500)).when(move(SOONER)).then(moved(SOONER, NOON));
        awaiting(announced(FIRST, 1_780)).when(move(SOONER)).then(moved(SOONER, NOON));
        ordered().when(move(SOONER)).then(moved(SOONER, NOON));
    }

    @Test
    void whoseBankLetGoOfTheMoneyMeansNothingAnyMore() {
        awaiting(OPENED, authorised(TRY), ended(TRY))
                .when(move(SOONER))
                .then(moved(SOONER, NOON, sooner(SOONER.start(), NOON)));
    }

    @Test
    void whatIsNotPaidByThenIsCalledOff() {
        Event[] moved = moved(SOONER, NOON, sooner(SOONER.start(), NOON));
        var over = new CallOffUnpaid(SHOP, ANNS_ORDER);
        awaiting(moved).at("14:14").when(over).thenNothing();
        assertOff(awaiting(moved).at("14:15").when(over));
    }

    private static void assertOff(Given.Then then) {
        then.then(
                new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.UNPAID, at("14:15")),
                new PlaceGivenBack(SOONER, ANNS_ORDER, at("14:15")));
    }

    private static Given awaiting(Event... more) {
        List<Event> all = new ArrayList<>();
        all.add(waits("15:00"));
        all.addAll(List.of(more));
        return ordered(all.toArray(Event[]::new));
    }

    private static Given ordered(Event... more) {
        List<Event> all = new ArrayList<>();
        all.addAll(
                List.of(
                        opened(),
                        published(UNTIL_IT_BEGINS),
                        taken(ANNS_HOLD, ANNS_ORDER),
                        placed()));
        all.addAll(List.of(more));
        return given(all.toArray(Event[]::new));
    }

    private static PaymentAwaitedByLink waits(String until) {
        return new PaymentAwaitedByLink(SHOP, ANNS_ORDER, at(until), at("10:05"));
    }

    private static PaymentAwaitedSooner sooner(Instant until, Instant now) {
        return new PaymentAwaitedSooner(SHOP, ANNS_ORDER, until, now);
    }

    private static RescheduleOrder move(SlotId to) {
        return new RescheduleOrder(ANNS_ORDER, to, AskedBy.SHOP, List.of(NOVEL));
    }

    private static Event[] moved(SlotId to, Instant now, Event... more) {
        return movedBy(AskedBy.SHOP, to, now, more);
    }

    private static Event[] movedBy(AskedBy by, SlotId to, Instant now, Event... more) {
        List<Event> all = new ArrayList<>();
        all.add(new PlaceTaken(to, new HoldId(ANNS_ORDER.value()), ANNS_ORDER, now));
        all.add(new PlaceGivenBack(SLOT, ANNS_ORDER, now));
        all.add(new OrderRescheduled(SHOP, ANNS_ORDER, SLOT, to, by, now));
        all.addAll(List.of(more));
        return all.toArray(Event[]::new);
    }
}
