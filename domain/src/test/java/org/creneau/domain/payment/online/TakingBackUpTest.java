package org.creneau.domain.payment.online;

import static org.creneau.domain.payment.online.PaidTooLate.LATER;
import static org.creneau.domain.payment.online.PaidTooLate.UP;
import static org.creneau.domain.payment.online.PaidTooLate.again;
import static org.creneau.domain.payment.online.PaidTooLate.calledOff;
import static org.creneau.domain.payment.online.PaidTooLate.late;
import static org.creneau.domain.payment.online.PaidTooLate.off;
import static org.creneau.domain.payment.online.PaidTooLate.online;
import static org.creneau.domain.payment.online.PaidTooLate.paid;
import static org.creneau.domain.payment.online.PaidTooLate.place;
import static org.creneau.domain.payment.online.PaidTooLate.up;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Happened.withdrawn;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PaidOnline.AGAIN;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.authorised;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.PaidOnline.ended;
import static org.creneau.domain.testing.PaidOnline.opened;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.slotAt;

import java.util.List;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.ShortageRefusal;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.LinkEvent.DepositAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Paid;
import org.creneau.domain.testing.PaidOnline;
import org.junit.jupiter.api.Test;

/// Ann's two novels were called off at half past ten, and she pays after that.
class TakingBackUpTest {
    private static final LetLateMoneyGo GO =
            new LetLateMoneyGo(SHOP, ANNS_ORDER, NotTakenUp.NO_WINDOW);
    private static final LateMoneyLetGo GONE =
            new LateMoneyLetGo(SHOP, ANNS_ORDER, NotTakenUp.NO_WINDOW, NOON);
    private static final AskRefund BY_ITSELF = new AskRefund(SHOP, ANNS_ORDER, Prompt.CALLED_OFF);
    private static final RefundAsked BACK =
            new RefundAsked(
                    SHOP, ANNS_ORDER, TRY, new PaymentId("r.0.try-1"), PaidOnline.PRICE, NOON);

    @Test
    void sheHasTheSameWindowWhereItIsFree() {
        late().when(UP).then(place(SLOT), again(SLOT));
        late(placesTakenIn(SLOT, 2)).when(UP).then(place(SLOT), again(SLOT));
    }

    @Test
    void aFullWindowIsRefusedAndAnotherOneTaken() {
        late(placesTakenIn(SLOT, 3)).when(UP).refused(SlotRefusal.SLOT_FULL);
        late(placesTakenIn(SLOT, 3)).when(up(LATER)).then(place(LATER), again(LATER));
        late().at("14:30").when(UP).refused(SlotRefusal.TOO_LATE);
        late().at("15:00").when(UP).refused(SlotRefusal.WINDOW_PAST);
        late().when(up(slotAt("12:30"))).refused(SlotRefusal.UNKNOWN_WINDOW);
    }

    @Test
    void itsPiecesAreTakenAgainIfNobodyHasThem() {
        late(counted(2), hers(), backAgain()).when(UP).then(place(SLOT), again(SLOT), hers(2));
        late(counted(2), hers(), backAgain(), lost())
                .when(UP)
                .refused(new OutOfStock(NOVEL, "Un roman", 1));
        late(withdrawn(NOVEL)).when(UP).refused(CatalogueRefusal.UNKNOWN_ITEM);
        late().when(new TakeBackUp(ANNS_ORDER, ANN, SLOT, List.of()))
                .refused(ShortageRefusal.ORDER_CHANGED);
    }

    @Test
    void whatAShopOrAShopperCalledOffStaysOff() {
        paid(off(CancelledBy.SHOP)).when(UP).refused(OrderRefusal.ORDER_CANCELLED);
        paid(off(CancelledBy.SHOPPER)).when(UP).refused(OrderRefusal.ORDER_CANCELLED);
        calledOff().when(UP).refused(OnlineRefusal.NOT_PAID_LATE);
        given().when(UP).refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void askedTwiceItIsDoneOnce() {
        late(place(SLOT), again(SLOT)).when(UP).thenNothing();
        late(place(SLOT), again(SLOT)).when(up(LATER)).thenNothing();
        late(place(SLOT), again(SLOT)).when(GO).thenNothing();
        late(GONE).when(GO).thenNothing();
        late(GONE).when(UP).refused(OnlineRefusal.LATE_MONEY_GOES_BACK);
    }

    @Test
    void tooLittleMoneyBuysNothing() {
        calledOff(captured(TRY, 1_000), online(1_000))
                .when(UP)
                .refused(OnlineRefusal.PAID_TOO_LITTLE);
        calledOff(captured(TRY, 1_000), online(1_000), taken(FIRST, Means.CASH, 780))
                .when(UP)
                .then(place(SLOT), again(SLOT));
    }

    @Test
    void aPartThatWasAskedForBuysWhatAllOfItBuys() {
        calledOff(asked(1_000, 780), captured(TRY, 1_000), online(1_000))
                .when(UP)
                .then(place(SLOT), again(SLOT));
        calledOff(asked(1_000, 780), captured(TRY, 999), online(999))
                .when(UP)
                .refused(OnlineRefusal.PAID_TOO_LITTLE);
        calledOff(asked(1_000, 780), asked(1_780, 0), captured(TRY, 1_000), online(1_000))
                .when(UP)
                .refused(OnlineRefusal.PAID_TOO_LITTLE);
    }

    private static DepositAsked asked(long cents, long rest) {
        return new DepositAsked(
                SHOP,
                ANNS_ORDER,
                Money.euros(cents),
                Money.euros(rest),
                Money.euros(0),
                at("10:20"));
    }

    @Test
    void whatHerBankKeepsIsAsGoodAsMoney() {
        calledOff(authorised(TRY)).when(UP).then(place(SLOT), again(SLOT));
        calledOff(authorised(TRY), ended(TRY)).when(UP).refused(OnlineRefusal.PAID_TOO_LITTLE);
    }

    @Test
    void untilItIsDecidedNothingGoesBackByItself() {
        late().when(BY_ITSELF).thenNothing();
        late(GONE).when(BY_ITSELF).then(BACK);
        late(place(SLOT), again(SLOT)).when(BY_ITSELF).thenNothing();
    }

    @Test
    void whoeverGivesItBackByHandHasDecided() {
        var byHand = new AskRefund(SHOP, ANNS_ORDER, Prompt.SHOP);
        late().when(byHand).then(BACK);
        late(BACK).when(UP).refused(OnlineRefusal.LATE_MONEY_GOES_BACK);
        late(BACK).when(GO).thenNothing();
        late(place(SLOT), again(SLOT)).when(byHand).refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
    }

    @Test
    void soHasWhoeverGivesItBackFromTheTill() {
        Event cash = Paid.givenBack(FIRST, Means.CASH, 1_780);
        late(cash).when(UP).refused(OnlineRefusal.LATE_MONEY_GOES_BACK);
        late(cash).when(GO).thenNothing();
        late(cash).when(BY_ITSELF).thenNothing();
        late(place(SLOT), again(SLOT), cash).when(UP).thenNothing();
    }

    @Test
    void whoeverIsPaidTwiceOwesTheSecond() {
        late(opened(AGAIN), captured(AGAIN, 1_780), taken(AGAIN, Means.ONLINE, 1_780))
                .when(UP)
                .then(place(SLOT), again(SLOT));
    }

    @Test
    void whatIsLetGoOfGoesBack() {
        late().when(GO).then(GONE);
        calledOff().when(GO).refused(OnlineRefusal.NOT_PAID_LATE);
        paid(off(CancelledBy.SHOP)).when(GO).refused(OnlineRefusal.NOT_PAID_LATE);
        given().when(GO).refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void whoeverHadNotSaidYesHasStillToSayIt() {
        late(new AcceptanceAwaited(SHOP, ANNS_ORDER, at("10:00")))
                .when(UP)
                .then(place(SLOT), again(SLOT), new AcceptanceAwaited(SHOP, ANNS_ORDER, NOON));
    }

    @Test
    void whatIsTakenUpWaitsForNoMoneyAndIsMovedAndCancelledAsAnyOther() {
        Given up = late(place(SLOT), again(SLOT));
        up.when(new CallOffUnpaid(SHOP, ANNS_ORDER)).thenNothing();
        late(place(LATER), again(LATER))
                .when(new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOP))
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOP, NOON),
                        new PlaceGivenBack(LATER, ANNS_ORDER, NOON));
        late(place(SLOT), again(SLOT), off(CancelledBy.SHOPPER)).when(BY_ITSELF).then(BACK);
    }

    private static Event counted(int pieces) {
        return new StockCounted(SHOP, NOVEL, pieces, at("08:00"));
    }

    private static Event hers() {
        return new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, at("10:00"));
    }

    private static Event hers(int pieces) {
        return new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, pieces, NOON);
    }

    private static Event backAgain() {
        return new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 2, at("10:30"));
    }

    private static Event lost() {
        return new PiecesWrittenOff(
                SHOP, NOVEL, new MovementId("m-1"), 1, GoneFor.LOST, at("11:00"));
    }

    private static Event[] placesTakenIn(SlotId window, int places) {
        Event[] all = new Event[places];
        for (int n = 0; n < places; n++) {
            var hold = new HoldId("hold-" + n);
            all[n] = new PlaceTaken(window, hold, new OrderId("order-" + n), at("10:40"));
        }
        return all;
    }
}
