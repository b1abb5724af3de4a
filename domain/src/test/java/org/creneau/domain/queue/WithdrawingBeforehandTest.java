package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.changesUntil;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.notCollected;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.NOVEL_PRICE;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.Engagement;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.testing.Brought;
import org.creneau.domain.withdrawal.Agreed;
import org.creneau.domain.withdrawal.DeclareWithdrawal;
import org.creneau.domain.withdrawal.NotWithdrawable;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.creneau.domain.withdrawal.WithdrawalRefusal;
import org.junit.jupiter.api.Test;

/// Ann has ordered two novels for three o'clock, and it is noon.
class WithdrawingBeforehandTest {
    private static final WithdrawalId FIRST = new WithdrawalId("withdrawal-1");
    private static final DeclareWithdrawal ALL = all(FIRST, 2, SHOP);
    private static final OrderCancelled OFF =
            new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.WITHDRAWN, NOON);
    private static final PlaceGivenBack FREE = new PlaceGivenBack(SLOT, ANNS_ORDER, NOON);
    private static final WithdrawalDeclared SAID =
            new WithdrawalDeclared(
                    SHOP,
                    ANNS_ORDER,
                    ANN,
                    FIRST,
                    List.of(new ReturnLine(NOVEL, pieces(2))),
                    null,
                    LocalDate.of(2020, 12, 21),
                    LocalDate.of(2020, 12, 19),
                    NOON);

    @Test
    void whateverTheDeadlineHerOrderIsCalledOffWithIt() {
        given(opened(), changesUntil(Duration.ofHours(12)), placed())
                .when(ALL)
                .then(OFF, FREE, SAID);
        given(opened(), placed(), ready()).when(ALL).then(OFF, FREE, SAID);
        given(opened(), placed(), notCollected("11:30")).when(ALL).then(OFF, FREE, SAID);
    }

    @Test
    void itsPiecesAreForAnybodyAgainAndSheLeavesTheQueue() {
        given(opened(), placed(), new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, at("10:00")))
                .when(ALL)
                .then(OFF, FREE, new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 2, NOON), SAID);
        given(opened(), placed(), arrived(1, ANNS_ORDER, 1, "11:50"))
                .when(ALL)
                .then(OFF, FREE, left(1, ANNS_ORDER, Seen.IMPLIED_BY_CANCELLATION, "12:00"), SAID);
    }

    @Test
    void saidTwiceItIsOne() {
        given(opened(), placed(), OFF, FREE, SAID).when(ALL).thenNothing();
        given(opened(), placed(), cancelled(CancelledBy.SHOPPER))
                .when(ALL)
                .refused(OrderRefusal.ORDER_CANCELLED);
    }

    @Test
    void singlePiecesAreNotGivenUpBeforeSheHasThem() {
        given(opened(), placed())
                .when(all(FIRST, 1, SHOP))
                .refused(ReturnRefusal.NOT_YET_HANDED_OVER);
        given(opened(), placed())
                .when(all(FIRST, 3, SHOP))
                .refused(ReturnRefusal.NOT_YET_HANDED_OVER);
    }

    @Test
    void whatTheLawKeepsOutIsFetchedOrSettledWithTheShop() {
        var details = new Details(null, Duration.ZERO, Withdrawal.PERISHABLE, null);
        var flowers =
                new ItemListed(SHOP, NOVEL, "Un roman", NOVEL_PRICE, BOOKS, details, at("08:00"));
        given(opened(), flowers, placed())
                .when(ALL)
                .refused(new NotWithdrawable(NOVEL, "Un roman", Withdrawal.PERISHABLE));
    }

    @Test
    void whatIsOnItsWayIsGivenUpOnceItIsThere() {
        given(
                        opened(),
                        Brought.placed(),
                        new OrderDispatched(
                                SHOP, ANNS_ORDER, ANN, PersonalText.of("Léa"), at("11:00")))
                .when(ALL)
                .refused(ReturnRefusal.NOT_YET_HANDED_OVER);
    }

    @Test
    void anAppointmentIsCancelledAsLongAsItMayBeAndNotWithdrawnFrom() {
        given(opened(), placed(), appointment())
                .when(ALL)
                .refused(WithdrawalRefusal.AGREED_WITH_SHOP);
        given(opened(), placed(), appointment(), notCollected("11:30"))
                .when(ALL)
                .refused(WithdrawalRefusal.AGREED_WITH_SHOP);
    }

    @Test
    void nobodyWithdrawsFromWhatWasOrderedAtTheCounter() {
        DeclareWithdrawal atTheCounter = ALL.of(Agreed.FACE_TO_FACE);
        given(opened(), placed()).when(atTheCounter).refused(WithdrawalRefusal.AGREED_WITH_SHOP);
        given(opened(), placed(), handedOver("11:00"))
                .when(atTheCounter)
                .refused(WithdrawalRefusal.AGREED_WITH_SHOP);
        given(opened(), placed(), OFF, FREE, SAID).when(atTheCounter).thenNothing();
        given().when(atTheCounter).refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void anotherShopKnowsNothingOfIt() {
        given(opened(), placed())
                .when(all(FIRST, 2, OTHER_SHOP))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    private static AppointmentBooked appointment() {
        var until = SLOT.start().plus(Duration.ofMinutes(15));
        var engagement = new Engagement(SLOT, until, until, List.of());
        return new AppointmentBooked(
                SHOP,
                ANNS_ORDER,
                ANN,
                new ServiceId("examen"),
                "Examen",
                engagement,
                null,
                at("10:00"));
    }

    private static DeclareWithdrawal all(WithdrawalId id, int novels, ShopId shop) {
        return new DeclareWithdrawal(
                shop, ANNS_ORDER, id, List.of(new ReturnLine(NOVEL, pieces(novels))), null, NOON);
    }
}
