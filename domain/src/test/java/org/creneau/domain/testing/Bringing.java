package org.creneau.domain.testing;

import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.ATLAS_PRICE;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.on;
import static org.creneau.domain.testing.Town.pieces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.RequestReturn;
import org.creneau.domain.bringing.RequestReturn.Trip;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// Ann brings back a novel of two, in the window from 15:00, unless said otherwise.
public final class Bringing {
    public static final OrderId VISIT = new OrderId("visit-ann");
    public static final String NUMBER = "R-3";
    public static final Wish MONEY = new Wish.MoneyBack();
    public static final Wish AN_ATLAS =
            new Wish.Exchange(List.of(new Wish.Other(ATLAS, pieces(1))));

    /// The end of Saturday, until which what she would like is kept where the shop keeps nothing else.
    public static final Instant MIDNIGHT = on(SATURDAY.plusDays(1), "00:00");

    private Bringing() {}

    public static ToBring novels(int pieces, Why why) {
        return piece(NOVEL, pieces, why);
    }

    public static ToBring piece(ItemId item, int pieces, Why why) {
        return new ToBring(new ReturnLine.Goods.Article(item), pieces(pieces), why);
    }

    public static RequestReturn request(Wish wish, ToBring... lines) {
        return request(booked(SLOT), wish, Claim.OWN, lines);
    }

    public static RequestReturn request(Trip trip, Wish wish, Claim claim, ToBring... lines) {
        return new RequestReturn(SHOP, RETURN, ANNS_ORDER, List.of(lines), wish, trip, claim);
    }

    public static Trip booked(SlotId slot) {
        return new Trip.Book(VISIT, NUMBER, slot, CODE);
    }

    public static ReturnRequested requested(Wish wish, ToBring... lines) {
        return requested(new Coming.Booked(VISIT), wish, lines);
    }

    public static ReturnRequested requested(Coming coming, Wish wish, ToBring... lines) {
        return new ReturnRequested(
                SHOP, RETURN, ANNS_ORDER, ANN, List.of(lines), wish, coming, NOON);
    }

    public static PlaceTaken place(SlotId slot) {
        return new PlaceTaken(slot, HoldId.of(VISIT), VISIT, NOON);
    }

    /// A visit for nothing but bringing novels back.
    public static OrderPlaced visit(SlotId slot, int novels) {
        return visit(slot, new Terms.Obligation(), brought(novels));
    }

    /// A visit to exchange novels for an atlas.
    public static OrderPlaced exchange(int novels) {
        return visit(
                SLOT,
                new Terms.PutAside(MIDNIGHT),
                new OrderLine(ATLAS, "Un atlas", pieces(1), ATLAS_PRICE, BOOKS),
                brought(novels));
    }

    public static OrderPlaced visit(SlotId slot, Terms terms, OrderLine... lines) {
        return new OrderPlaced(
                SHOP,
                VISIT,
                NUMBER,
                slot,
                ANN,
                new ArrayList<>(Arrays.asList(lines)),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                terms,
                NOON);
    }

    public static OrderLine brought(int novels) {
        return new OrderLine(
                new OrderLine.Goods.InWords(PersonalText.of("Un roman"), Supply.BROUGHT_BACK),
                pieces(novels),
                Money.euros(0),
                new VatRate(0));
    }

    public static ReturnCalledOff calledOff(CancelledBy by, String at) {
        return new ReturnCalledOff(SHOP, RETURN, ANNS_ORDER, VISIT, by, Town.at(at));
    }

    public static ReturnVisitKept kept(OrderId visit, String at) {
        return new ReturnVisitKept(SHOP, RETURN, ANNS_ORDER, visit, Town.at(at));
    }
}
