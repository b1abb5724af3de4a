package org.creneau.domain.order;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.NOVEL_PRICE;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.on;
import static org.creneau.domain.testing.Town.pieces;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

/// The same window and the same stock as an order, and no duty to pay.
class PutAsideTest {
    private static final PuttingAsideChosen TWO_DAYS = chosen(new PuttingAside.For(2));

    @Test
    void whatIsNotTakenBackIsNotThereToBeTried() {
        var measured = new Details(null, Duration.ZERO, Withdrawal.MADE_TO_MEASURE, null);
        shop(TWO_DAYS, new ItemListed(SHOP, NOVEL, "Un roman", NOVEL_PRICE, BOOKS, measured, NOON))
                .when(aside())
                .refused(CatalogueRefusal.NOT_FOR_TRYING);
    }

    @Test
    void itIsKeptUntilTheDayThatTheShopSays() {
        shop(TWO_DAYS)
                .when(aside())
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), kept("2020-12-08"));
        shop(chosen(new PuttingAside.For(0)))
                .when(aside())
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), kept("2020-12-06"));
    }

    @Test
    void aShopThatPutsNothingAsideTakesOrdersOnly() {
        shop().when(aside()).refused(OrderRefusal.PUTS_NOTHING_ASIDE);
        shop(TWO_DAYS, chosen(new PuttingAside.NotOffered()))
                .when(aside())
                .refused(OrderRefusal.PUTS_NOTHING_ASIDE);
    }

    @Test
    void whatIsCountedIsPromisedToHer() {
        shop(TWO_DAYS, new StockCounted(SHOP, NOVEL, 2, at("09:00")))
                .when(aside())
                .then(
                        taken(ANNS_HOLD, ANNS_ORDER, "12:00"),
                        kept("2020-12-08"),
                        new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, NOON));
        shop(TWO_DAYS, new StockCounted(SHOP, NOVEL, 1, at("09:00")))
                .when(aside())
                .refused(new OutOfStock(NOVEL, "Un roman", 1));
    }

    @Test
    void sentAgainItIsTheSameEvenWhereTheShopHasChangedItsMind() {
        given(opened(), places(1), kept("2020-12-08"), chosen(new PuttingAside.NotOffered()))
                .when(aside())
                .thenNothing();
        given(opened(), places(1), placed())
                .when(aside())
                .refused(OrderRefusal.REPEATED_DIFFERENTLY);
    }

    @Test
    void itCountsAmongWhatOnePersonMayOrder() {
        OrderPlaced other = terms(new OrderId("o-2"), new Terms.PutAside(midnight("2020-12-08")));
        shop(TWO_DAYS, new AllowanceChosen(SHOP, new Allowance(3, 1), at("09:00")), other)
                .when(aside())
                .refused(OrderRefusal.TOO_MANY_ORDERS);
    }

    @Test
    void theShopPutsAsideForWhoeverCalls() {
        given(opened(), places(1), novelListed(), TWO_DAYS)
                .when(put(Claim.FOR_SOMEBODY))
                .then(
                        new PlaceTaken(SLOT, HoldId.of(ANNS_ORDER), ANNS_ORDER, NOON),
                        kept("2020-12-08"));
    }

    private static Given shop(Event... events) {
        var all = new ArrayList<Event>(List.of(opened(), places(2), novelListed()));
        all.addAll(List.of(events));
        all.add(held(ANNS_HOLD, "11:55"));
        return given(all.toArray(Event[]::new));
    }

    private static PuttingAsideChosen chosen(PuttingAside puttingAside) {
        return new PuttingAsideChosen(SHOP, puttingAside, at("08:00"));
    }

    private static PlaceOrder aside() {
        return put(Claim.OWN);
    }

    private static PlaceOrder put(Claim claim) {
        return new PlaceOrder(
                ANNS_ORDER,
                "A-17",
                SLOT,
                ANNS_HOLD,
                ANN,
                List.of(new Wanted.Article(NOVEL, pieces(2))),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                Commitment.NONE,
                claim);
    }

    private static Instant midnight(String day) {
        return on(LocalDate.parse(day), "00:00");
    }

    private static OrderPlaced kept(String day) {
        return terms(ANNS_ORDER, new Terms.PutAside(midnight(day)));
    }

    private static OrderPlaced terms(OrderId order, Terms terms) {
        return new OrderPlaced(
                SHOP,
                order,
                "A-17",
                SLOT,
                ANN,
                List.of(new OrderLine(NOVEL, "Un roman", pieces(2), NOVEL_PRICE, BOOKS)),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                terms,
                NOON);
    }
}
