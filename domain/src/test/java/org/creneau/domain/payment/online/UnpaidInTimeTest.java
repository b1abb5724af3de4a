package org.creneau.domain.payment.online;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.announced;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PaidOnline.AGAIN;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.authorised;
import static org.creneau.domain.testing.PaidOnline.awaited;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.PaidOnline.declined;
import static org.creneau.domain.testing.PaidOnline.ended;
import static org.creneau.domain.testing.PaidOnline.opened;
import static org.creneau.domain.testing.PaidOnline.openedAt;
import static org.creneau.domain.testing.PaidOnline.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedAgain;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.Means;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Happened;
import org.junit.jupiter.api.Test;

class UnpaidInTimeTest {
    private static final CallOffUnpaid OVER = new CallOffUnpaid(SHOP, ANNS_ORDER);
    private static final OrderCancelled OFF =
            new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.UNPAID, NOON);
    private static final Event[] LET_GO = {opened(TRY), authorised(TRY), ended(TRY)};
    private static final PlaceGivenBack FREE = new PlaceGivenBack(SLOT, ANNS_ORDER, NOON);

    @Test
    void anOrderWhoseMoneyDidNotComeIsCalledOffAndItsPlaceIsFree() {
        awaiting().when(OVER).then(OFF, FREE);
        awaiting(opened(TRY)).when(OVER).then(OFF, FREE);
        awaiting(opened(TRY), declined(TRY)).when(OVER).then(OFF, FREE);
        awaiting(opened(TRY), ended(TRY)).when(OVER).then(OFF, FREE);
    }

    @Test
    void itsPiecesAreForAnybodyAgain() {
        awaiting(new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, at("10:00")))
                .when(OVER)
                .then(OFF, FREE, new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 2, NOON));
    }

    @Test
    void untilThenItIsAwaited() {
        awaiting().at("10:29").when(OVER).thenNothing();
        awaiting().at("10:30").when(OVER).then(at1030());
    }

    @Test
    void whateverMoneyCameKeepsIt() {
        awaiting(opened(TRY), authorised(TRY)).when(OVER).thenNothing();
        awaiting(opened(TRY), captured(TRY, 1_780), taken(TRY, Means.ONLINE, 1_780))
                .when(OVER)
                .thenNothing();
        awaiting(taken(FIRST, Means.CASH, 500)).when(OVER).thenNothing();
        awaiting(announced(FIRST, 1_780)).when(OVER).thenNothing();
        awaiting(taken(FIRST, Means.CASH, 500), givenBack(SECOND, Means.CASH, 500))
                .when(OVER)
                .then(OFF, FREE);
    }

    @Test
    void whoseBankLetGoOfTheMoneyHasADayMoreOrUntilHerWindowBegins() {
        awaiting(opened(TRY), authorised(TRY), ended(TRY)).when(OVER).then(again(SLOT.start()));
        awaiting(LET_GO).at("14:40").when(OVER).then(again("14:40", "15:10"));
        awaiting(LET_GO).at("16:00").when(OVER).then(again("16:00", "16:30"));
        Instant early = SLOT.start().minus(Duration.ofDays(3));
        var waits = new PaymentAwaited(SHOP, ANNS_ORDER, early, early);
        given(placed(early), waits, LET_GO[0], LET_GO[1], LET_GO[2])
                .at(early)
                .when(OVER)
                .then(
                        new PaymentAwaitedAgain(
                                SHOP, ANNS_ORDER, early.plus(Duration.ofDays(1)), early));
    }

    @Test
    void thatChanceEndsAsTheFirstOneDid() {
        Event[] told = {LET_GO[0], LET_GO[1], LET_GO[2], again("12:00", "12:30")};
        awaiting(told).at("12:29").when(OVER).thenNothing();
        awaiting(told)
                .at("12:30")
                .when(OVER)
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.UNPAID, at("12:30")),
                        new PlaceGivenBack(SLOT, ANNS_ORDER, at("12:30")));
        awaiting(plus(told, openedAt(AGAIN, at("12:01")), authorised(AGAIN)))
                .at("12:40")
                .when(OVER)
                .thenNothing();
        awaiting(plus(told, openedAt(AGAIN, at("12:01")), authorised(AGAIN), ended(AGAIN)))
                .at("12:40")
                .when(OVER)
                .then(again("12:40", "15:00"));
    }

    @Test
    void anOrderThatIsPaidAtTheCounterIsNotTouched() {
        given(Happened.placed()).when(OVER).thenNothing();
    }

    @Test
    void whatIsOverIsOver() {
        awaiting(cancelled(CancelledBy.SHOPPER)).when(OVER).thenNothing();
        awaiting(handedOver("11:00")).when(OVER).thenNothing();
        awaiting(OFF, FREE).when(OVER).thenNothing();
        given().when(OVER).refused(OrderRefusal.UNKNOWN_ORDER);
        awaiting()
                .when(new CallOffUnpaid(OTHER_SHOP, ANNS_ORDER))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    private static PaymentAwaitedAgain again(Instant until) {
        return new PaymentAwaitedAgain(SHOP, ANNS_ORDER, until, NOON);
    }

    private static PaymentAwaitedAgain again(String at, String until) {
        return new PaymentAwaitedAgain(SHOP, ANNS_ORDER, at(until), at(at));
    }

    private static Event[] plus(Event[] before, Event... more) {
        var all = new ArrayList<Event>(List.of(before));
        all.addAll(List.of(more));
        return all.toArray(Event[]::new);
    }

    private static Event[] at1030() {
        return new Event[] {
            new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.UNPAID, at("10:30")),
            new PlaceGivenBack(SLOT, ANNS_ORDER, at("10:30"))
        };
    }

    private static Given awaiting(Event... events) {
        var all = new ArrayList<Event>(List.of(placed(), awaited()));
        all.addAll(List.of(events));
        return given(all.toArray(Event[]::new));
    }
}
