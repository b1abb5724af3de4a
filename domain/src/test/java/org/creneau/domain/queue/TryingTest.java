package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.changesUntil;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.notCollected;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.ATLAS_PRICE;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.NOVEL_PRICE;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.on;
import static org.creneau.domain.testing.Town.pieces;
import static org.creneau.domain.testing.Town.slotOn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.LapsePutAside;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.order.SettlePutAside;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

/// What becomes of things that are put aside. Ann's are two novels and an atlas, until Sunday night.
class TryingTest {
    private static final LocalDate SUNDAY = LocalDate.of(2020, 12, 6);
    private static final LocalDate MONDAY = LocalDate.of(2020, 12, 7);
    private static final Instant UNTIL = on(MONDAY, "00:00");
    private static final List<ItemId> BOTH = List.of(NOVEL, ATLAS);
    private static final BoughtLine ONE_NOVEL = new BoughtLine(0, pieces(1));
    private static final BoughtLine TWO_NOVELS = new BoughtLine(0, pieces(2));
    private static final BoughtLine THE_ATLAS = new BoughtLine(1, pieces(1));
    private static final LapsePutAside OVER = new LapsePutAside(SHOP, ANNS_ORDER);

    @Test
    void whatSheTakesLeavesTheShopAndTheRestIsOnTheShelfAgain() {
        counted()
                .when(buys(ONE_NOVEL))
                .then(
                        settled(ShownBy.NAME, ONE_NOVEL),
                        new PiecesHandedOver(SHOP, NOVEL, ANNS_ORDER, 1, NOON),
                        new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 1, NOON));
        counted()
                .when(buys(TWO_NOVELS, THE_ATLAS))
                .then(
                        settled(ShownBy.NAME, TWO_NOVELS, THE_ATLAS),
                        new PiecesHandedOver(SHOP, NOVEL, ANNS_ORDER, 2, NOON));
    }

    @Test
    void whoeverLeavesEverythingOwesNothing() {
        counted()
                .when(buys())
                .then(settled(ShownBy.NAME), new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 2, NOON));
    }

    @Test
    void whatIsNotCountedIsOnlySold() {
        aside().when(buys(THE_ATLAS)).then(settled(ShownBy.NAME, THE_ATLAS));
    }

    @Test
    void sheShowsItsCodeOrSaysHerName() {
        aside().when(with(new Shown.Code(PersonalText.of("k7m-4px")), THE_ATLAS))
                .then(settled(ShownBy.CODE, THE_ATLAS));
        aside().when(with(new Shown.Code(PersonalText.of("WRONG")), THE_ATLAS))
                .refused(OrderRefusal.WRONG_CODE);
    }

    @Test
    void sheBuysNoMoreThanThereIsOfIt() {
        for (BoughtLine more :
                List.of(
                        new BoughtLine(0, pieces(3)),
                        new BoughtLine(2, pieces(1)),
                        new BoughtLine(-1, pieces(1)))) {
            aside().when(buys(more)).refused(OrderRefusal.MORE_THAN_PUT_ASIDE);
        }
        aside().when(buys(ONE_NOVEL, ONE_NOVEL)).refused(OrderRefusal.MORE_THAN_PUT_ASIDE);
    }

    @Test
    void itIsSettledOnce() {
        aside(settled(ShownBy.CODE, ONE_NOVEL, THE_ATLAS))
                .when(buys(THE_ATLAS, ONE_NOVEL))
                .thenNothing();
        aside(settled(ShownBy.CODE, ONE_NOVEL))
                .when(buys(TWO_NOVELS))
                .refused(OrderRefusal.ALREADY_HANDED_OVER);
        aside(settled(ShownBy.CODE)).when(buys()).thenNothing();
        aside(settled(ShownBy.CODE)).when(buys(ONE_NOVEL)).refused(OrderRefusal.ORDER_CANCELLED);
    }

    @Test
    void whoeverWasCalledInLeavesWithIt() {
        aside(arrived(1, ANNS_ORDER, 1, "11:40"), entered(1, "11:50"))
                .when(buys())
                .then(
                        settled(ShownBy.NAME),
                        left(1, ANNS_ORDER, Seen.IMPLIED_BY_HAND_OVER, "12:00"));
    }

    @Test
    void whatIsOrderedIsHandedOverAndWhatIsPutAsideIsTriedFirst() {
        given(opened(), places(1), placed())
                .when(buys(ONE_NOVEL))
                .refused(OrderRefusal.NOT_PUT_ASIDE);
        aside().when(new HandOver(SHOP, ANNS_ORDER, new Shown.Name(), NOON))
                .refused(OrderRefusal.ONLY_PUT_ASIDE);
    }

    @Test
    void whatIsUnknownOrCancelledCannotBeBought() {
        given(opened()).when(buys(ONE_NOVEL)).refused(OrderRefusal.UNKNOWN_ORDER);
        aside().when(new SettlePutAside(OTHER_SHOP, ANNS_ORDER, List.of(), new Shown.Name(), NOON))
                .refused(OrderRefusal.UNKNOWN_ORDER);
        aside(cancelled(CancelledBy.SHOPPER))
                .when(buys(ONE_NOVEL))
                .refused(OrderRefusal.ORDER_CANCELLED);
    }

    @Test
    void itsDayOverItIsOnTheShelfAgain() {
        counted()
                .at(UNTIL.plusSeconds(600))
                .when(OVER)
                .then(
                        lapsed(),
                        new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 2, UNTIL.plusSeconds(600)));
        counted().at(UNTIL.minusMillis(1)).when(OVER).thenNothing();
        aside(notCollected("16:00")).at(UNTIL).when(OVER).then(lapsed());
    }

    @Test
    void aDayIsOverOnceAndNotWhereSomethingElseCameFirst() {
        aside(lapsed()).at(UNTIL).when(OVER).thenNothing();
        aside(settled(ShownBy.CODE, ONE_NOVEL)).at(UNTIL).when(OVER).thenNothing();
        aside(cancelled(CancelledBy.SHOP)).at(UNTIL).when(OVER).thenNothing();
    }

    @Test
    void whatIsOrderedIsNeverOver() {
        given(opened(), places(1), placed())
                .at(UNTIL)
                .when(OVER)
                .refused(OrderRefusal.NOT_PUT_ASIDE);
        given(opened()).at(UNTIL).when(OVER).refused(OrderRefusal.UNKNOWN_ORDER);
        aside().at(UNTIL)
                .when(new LapsePutAside(OTHER_SHOP, ANNS_ORDER))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void whoeverStandsThereWithItAfterwardsCanBuyItUntilThatIsWrittenDown() {
        Instant late = UNTIL.plusSeconds(30);
        aside().at(late)
                .when(
                        new SettlePutAside(
                                SHOP, ANNS_ORDER, List.of(THE_ATLAS), new Shown.Name(), late))
                .then(
                        new PutAsideSettled(
                                SHOP, ANNS_ORDER, List.of(THE_ATLAS), ShownBy.NAME, late));
    }

    @Test
    void aVisitFromBeforeItsDayWasOverIsToldLate() {
        Instant came = UNTIL.minusMillis(1);
        counted(lapsed(), new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 2, UNTIL))
                .at(UNTIL.plusSeconds(600))
                .when(bought(came, ONE_NOVEL, THE_ATLAS))
                .then(
                        settled(came, ONE_NOVEL, THE_ATLAS),
                        new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 1, came),
                        new PiecesHandedOver(SHOP, NOVEL, ANNS_ORDER, 1, came));
        aside(lapsed()).at(UNTIL).when(bought(came)).then(settled(came));
    }

    @Test
    void aVisitFromLaterOrToldAlreadyIsNot() {
        Instant came = UNTIL.minusMillis(1);
        Given over = aside(lapsed()).at(UNTIL.plusSeconds(600));
        over.when(bought(UNTIL, THE_ATLAS)).refused(OrderRefusal.ORDER_CANCELLED);
        aside(lapsed(), settled(came, THE_ATLAS))
                .at(UNTIL)
                .when(bought(came, THE_ATLAS))
                .thenNothing();
        aside(lapsed(), settled(came))
                .at(UNTIL)
                .when(bought(came, THE_ATLAS))
                .refused(OrderRefusal.ORDER_CANCELLED);
    }

    @Test
    void whoeverOwesNothingMovesItAfterItsWindowToo() {
        SlotId lastChance = slotOn(SUNDAY, "18:45");
        aside(changesUntil(Duration.ofHours(4)), notCollected("16:00"))
                .at("16:10")
                .when(new RescheduleOrder(ANNS_ORDER, lastChance, AskedBy.SHOPPER, BOTH))
                .then(
                        new PlaceTaken(lastChance, HoldId.of(ANNS_ORDER), ANNS_ORDER, at("16:10")),
                        new PlaceGivenBack(SLOT, ANNS_ORDER, at("16:10")),
                        new OrderRescheduled(
                                SHOP, ANNS_ORDER, SLOT, lastChance, AskedBy.SHOPPER, at("16:10")));
    }

    @Test
    void sheMayLeaveItAtAnyTime() {
        aside(changesUntil(Duration.ofHours(4)))
                .at("15:10")
                .when(new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOPPER))
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOPPER, at("15:10")),
                        givenBack(ANNS_ORDER, "15:10"));
    }

    @Test
    void itMovesAsLongAsItIsKept() {
        SlotId lastChance = slotOn(SUNDAY, "18:45");
        aside().when(new RescheduleOrder(ANNS_ORDER, lastChance, AskedBy.SHOPPER, BOTH))
                .then(
                        new PlaceTaken(lastChance, HoldId.of(ANNS_ORDER), ANNS_ORDER, NOON),
                        new PlaceGivenBack(SLOT, ANNS_ORDER, NOON),
                        new OrderRescheduled(
                                SHOP, ANNS_ORDER, SLOT, lastChance, AskedBy.SHOPPER, NOON));
        aside().when(new RescheduleOrder(ANNS_ORDER, slotOn(MONDAY, "09:00"), AskedBy.SHOP, BOTH))
                .refused(OrderRefusal.KEPT_LESS_LONG);
    }

    @Test
    void onlyWhatSheBoughtCanBeBroughtBack() {
        aside(settled(ShownBy.NAME, ONE_NOVEL))
                .when(brings(new ReturnLine(ATLAS, pieces(1))))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        aside(settled(ShownBy.NAME))
                .when(brings(new ReturnLine(NOVEL, pieces(1))))
                .refused(OrderRefusal.ORDER_CANCELLED);
    }

    private static RecordReturn brings(ReturnLine line) {
        return new RecordReturn(
                SHOP, new ReturnId("r-1"), new Origin.OfOrder(ANNS_ORDER), List.of(line), NOON);
    }

    private static Given counted(Event... more) {
        List<Event> all = new ArrayList<>();
        all.add(new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, at("10:00")));
        all.addAll(List.of(more));
        return aside(all.toArray(Event[]::new));
    }

    private static Given aside(Event... more) {
        List<Event> all = new ArrayList<>(List.of(opened(), places(1), putAside()));
        all.addAll(List.of(more));
        return given(all.toArray(Event[]::new));
    }

    private static OrderPlaced putAside() {
        return new OrderPlaced(
                SHOP,
                ANNS_ORDER,
                "A-17",
                SLOT,
                ANN,
                List.of(
                        new OrderLine(NOVEL, "Un roman", pieces(2), NOVEL_PRICE, BOOKS),
                        new OrderLine(ATLAS, "Un atlas", pieces(1), ATLAS_PRICE, BOOKS)),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                new Terms.PutAside(UNTIL),
                at("10:00"));
    }

    private static SettlePutAside buys(BoughtLine... bought) {
        return with(new Shown.Name(), bought);
    }

    private static SettlePutAside with(Shown shown, BoughtLine... bought) {
        return new SettlePutAside(SHOP, ANNS_ORDER, List.of(bought), shown, NOON);
    }

    private static SettlePutAside bought(Instant came, BoughtLine... bought) {
        return new SettlePutAside(SHOP, ANNS_ORDER, List.of(bought), new Shown.Name(), came);
    }

    private static PutAsideSettled settled(Instant came, BoughtLine... bought) {
        return new PutAsideSettled(SHOP, ANNS_ORDER, List.of(bought), ShownBy.NAME, came);
    }

    private static PutAsideSettled settled(ShownBy shown, BoughtLine... bought) {
        return new PutAsideSettled(SHOP, ANNS_ORDER, List.of(bought), shown, NOON);
    }

    private static PutAsideLapsed lapsed() {
        return new PutAsideLapsed(SHOP, ANNS_ORDER, UNTIL);
    }
}
