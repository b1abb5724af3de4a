package org.creneau.domain.order;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.atlasListed;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.closed;
import static org.creneau.domain.testing.Happened.expired;
import static org.creneau.domain.testing.Happened.extended;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.released;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Happened.withdrawn;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.BOBS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;
import static org.creneau.domain.testing.Town.slotAt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.TakesLonger;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.PlaceOrder.Wanted.Article;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class PlacingAnOrderTest {
    private static final Article TWO_NOVELS = new Article(NOVEL, pieces(2));
    private static final PlaceOrder ORDER = order(SLOT, TWO_NOVELS);

    @Test
    void theHeldPlaceBecomesTheOrders() {
        shop(held(ANNS_HOLD, "11:55"))
                .when(ORDER)
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void theOrderKeepsThePricesOfItsDay() {
        Money dearer = Money.euros(990);
        var relisted = new ItemListed(Town.SHOP, NOVEL, "Un roman", dearer, Town.BOOKS, NOON);

        shop(relisted, held(ANNS_HOLD, "11:55"))
                .when(ORDER)
                .then(
                        taken(ANNS_HOLD, ANNS_ORDER, "12:00"),
                        placedAt(
                                NOON,
                                new OrderLine(NOVEL, "Un roman", pieces(2), dearer, Town.BOOKS)));
    }

    @Test
    void anAliveHoldIsKeptToEvenWhereTheWindowHasBegun() {
        shop(held(ANNS_HOLD, "14:55"))
                .at("15:01")
                .when(ORDER)
                .then(taken(ANNS_HOLD, ANNS_ORDER, "15:01"), placed(ANNS_ORDER, SLOT, at("15:01")));
    }

    @Test
    void anExtendedHoldIsKeptToAfterItsFirstEnd() {
        shop(held(ANNS_HOLD, "11:45"), extended(ANNS_HOLD, "12:05", "11:50"))
                .when(ORDER)
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void anAliveHoldIsKeptToEvenWhereTheDayWasClosedSince() {
        shop(held(ANNS_HOLD, "11:55"), closed(ClosedFor.EXCEPTIONAL))
                .when(ORDER)
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void aMinuteTooLateIsAllRightWhileAPlaceIsFree() {
        shop(held(ANNS_HOLD, "11:49"))
                .when(ORDER)
                .then(
                        expired(ANNS_HOLD, "11:59"),
                        taken(ANNS_HOLD, ANNS_ORDER, "12:00"),
                        placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void aHoldThatWasWrittenDownAsExpiredIsAllRightTooWhileAPlaceIsFree() {
        shop(held(ANNS_HOLD, "11:49"), expired(ANNS_HOLD, "11:59"))
                .when(ORDER)
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void whoeverReusesAPlaceWritesDownAllHoldsThatRanOut() {
        shop(held(BOBS_HOLD, "11:40"), held(ANNS_HOLD, "11:55"))
                .when(ORDER)
                .then(
                        expired(BOBS_HOLD, "11:50"),
                        taken(ANNS_HOLD, ANNS_ORDER, "12:00"),
                        placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void aHoldThatRanOutIsGoneOnceItsPlaceIs() {
        shop(held(ANNS_HOLD, "11:49"), expired(ANNS_HOLD, "11:59"), held(BOBS_HOLD, "11:59"))
                .when(ORDER)
                .refused(SlotRefusal.HOLD_EXPIRED);
    }

    @Test
    void aHoldThatRanOutIsJudgedAsANewOne() {
        shop(held(ANNS_HOLD, "14:00")).at("14:20").when(ORDER).refused(SlotRefusal.TOO_LATE);
        shop(held(ANNS_HOLD, "11:00"), closed(ClosedFor.EXCEPTIONAL))
                .when(ORDER)
                .refused(SlotRefusal.SHOP_CLOSED);
    }

    @Test
    void aHoldThatWasGivenBackIsOver() {
        shop(held(ANNS_HOLD, "11:55"), released(ANNS_HOLD, "11:56"))
                .when(ORDER)
                .refused(SlotRefusal.HOLD_RELEASED);
    }

    @Test
    void twoOrdersDoNotStandOnOneHold() {
        shop(held(ANNS_HOLD, "11:55"), taken(ANNS_HOLD, BOBS_ORDER))
                .when(ORDER)
                .refused(SlotRefusal.HOLD_USED);
    }

    @Test
    void whatIsNotForSaleCannotBeOrdered() {
        shop(held(ANNS_HOLD, "11:55"))
                .when(order(SLOT, TWO_NOVELS, new Article(new ItemId("globe"), pieces(1))))
                .refused(CatalogueRefusal.UNKNOWN_ITEM);
        shop(held(ANNS_HOLD, "11:55"), withdrawn(NOVEL))
                .when(ORDER)
                .refused(CatalogueRefusal.UNKNOWN_ITEM);
    }

    @Test
    void whatTakesLongestToPrepareCountsAgainstTheWindow() {
        shop(takes(NOVEL, "Un roman", 3), takes(ATLAS, "Un atlas", 4), held(ANNS_HOLD, "11:55"))
                .when(order(SLOT, TWO_NOVELS, new Article(ATLAS, pieces(1))))
                .refused(new TakesLonger(ATLAS, "Un atlas", Duration.ofHours(4)));
        shop(takes(NOVEL, "Un roman", 3), held(ANNS_HOLD, "11:55"))
                .when(ORDER)
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(ANNS_ORDER, SLOT, NOON));
        shop(takes(NOVEL, "Un roman", 3), held(ANNS_HOLD, "11:55"))
                .at("12:01")
                .when(ORDER)
                .refused(new TakesLonger(NOVEL, "Un roman", Duration.ofHours(3)));
    }

    private static ItemListed takes(ItemId item, String label, int hours) {
        var details = new Details(null, Duration.ofHours(hours), Withdrawal.POSSIBLE, null);
        return new ItemListed(
                Town.SHOP, item, label, Town.NOVEL_PRICE, Town.BOOKS, details, at("09:00"));
    }

    @Test
    void theSameOrderSentTwiceIsOneOrder() {
        shop(held(ANNS_HOLD, "11:55"), taken(ANNS_HOLD, ANNS_ORDER), placed())
                .when(ORDER)
                .thenNothing();
    }

    @Test
    void sentAgainLaterItIsStillTheSameOrderWhateverBecameOfIt() {
        shop(placed(), handedOver("15:05")).at("16:00").when(ORDER).thenNothing();
        shop(placed(), cancelled(CancelledBy.SHOPPER)).when(ORDER).thenNothing();
    }

    @Test
    void piecesAddUpHoweverTheyAreListed() {
        Article one = new Article(NOVEL, pieces(1));
        shop(placed()).when(order(SLOT, one, one)).thenNothing();
    }

    @Test
    void aNameThatWasErasedMakesNoOtherOrder() {
        var erased = new PersonalText.Erased();
        var placed = placed();
        var forgotten =
                new OrderPlaced(
                        placed.shop(),
                        placed.order(),
                        placed.number(),
                        placed.slot(),
                        placed.subject(),
                        placed.lines(),
                        new Contact(erased, erased),
                        erased,
                        placed.payAt(),
                        placed.terms(),
                        placed.at());

        shop(forgotten).when(ORDER).thenNothing();
    }

    @Test
    void theSameIdWithOtherContentsIsRefused() {
        shop(placed())
                .when(order(SLOT, new Article(NOVEL, pieces(3))))
                .refused(OrderRefusal.REPEATED_DIFFERENTLY);
        shop(placed())
                .when(order(SLOT, TWO_NOVELS, new Article(ATLAS, pieces(1))))
                .refused(OrderRefusal.REPEATED_DIFFERENTLY);
        shop(placed())
                .when(order(slotAt("15:15"), TWO_NOVELS))
                .refused(OrderRefusal.REPEATED_DIFFERENTLY);
    }

    @Test
    void anEmptyBasketIsNoOrder() {
        assertThatThrownBy(() -> order(SLOT)).isInstanceOf(MalformedValue.class);
    }

    private static Given shop(Event... events) {
        var all = new ArrayList<Event>(List.of(opened(), places(1), novelListed(), atlasListed()));
        all.addAll(List.of(events));
        return given(all.toArray(Event[]::new));
    }

    private static PlaceOrder order(SlotId slot, Wanted... wanted) {
        return new PlaceOrder(
                ANNS_ORDER,
                "A-17",
                slot,
                ANNS_HOLD,
                ANN,
                List.of(wanted),
                CONTACT,
                CODE,
                PayAt.COUNTER);
    }

    private static OrderPlaced placedAt(Instant at, OrderLine... lines) {
        return new OrderPlaced(
                Town.SHOP,
                ANNS_ORDER,
                "A-17",
                SLOT,
                ANN,
                List.of(lines),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                new Terms.Obligation(),
                at);
    }
}
