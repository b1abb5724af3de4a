package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Bringing.AN_ATLAS;
import static org.creneau.domain.testing.Bringing.MONEY;
import static org.creneau.domain.testing.Bringing.VISIT;
import static org.creneau.domain.testing.Bringing.exchange;
import static org.creneau.domain.testing.Bringing.kept;
import static org.creneau.domain.testing.Bringing.novels;
import static org.creneau.domain.testing.Bringing.place;
import static org.creneau.domain.testing.Bringing.requested;
import static org.creneau.domain.testing.Bringing.visit;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.bringing.BringingRefusal;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.ReceiveReturn;
import org.creneau.domain.bringing.RequestReturn;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnswerMissing;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.ReduceLine;
import org.creneau.domain.order.ReportMissing;
import org.creneau.domain.order.SettlePutAside;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.ShortageRefusal;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.slot.Claim;
import org.junit.jupiter.api.Test;

/// Ann brings two novels, and an atlas is kept for her in exchange: the first line goes, the second comes.
class WhatOnlyComesBackTest {
    private static final int GOES = 0;
    private static final int COMES = 1;
    private static final MovementId GONE = new MovementId("gone");

    @Test
    void whatSheBringsIsNotMissing() {
        given(expected()).when(missing(COMES)).refused(ShortageRefusal.LINE_COMES_BACK);
        given(opened(), placed(), handedOver("11:00"), place(SLOT), visit(SLOT, 1), forMoney())
                .when(missing(GOES))
                .refused(ShortageRefusal.LINE_COMES_BACK);
    }

    @Test
    void norTakenOffWhatSheComesFor() {
        for (int left : List.of(0, 1, 2)) {
            given(expected()).when(reduce(COMES, left)).refused(ShortageRefusal.LINE_COMES_BACK);
        }
    }

    @Test
    void norSoldToHer() {
        given(expected()).when(settle(COMES)).refused(ShortageRefusal.LINE_COMES_BACK);
        given(expected()).when(settle(GOES, COMES)).refused(ShortageRefusal.LINE_COMES_BACK);
    }

    @Test
    void whoeverWantsTheOtherNoMoreStillBringsTheOld() {
        given(and(expected(), promised()))
                .when(reduce(GOES, 0))
                .then(left(), new PiecesGivenBack(SHOP, ATLAS, VISIT, 1, NOON));
    }

    @Test
    void soDoesWhoeverSaysThatItMayBeLeftOut() {
        given(and(expected(), asked()))
                .when(new AnswerMissing(SHOP, VISIT, GONE, Answer.WITHOUT, AnsweredBy.SHOPPER))
                .then(
                        new MissingAnswered(
                                SHOP, VISIT, GONE, Answer.WITHOUT, AnsweredBy.SHOPPER, NOON));
    }

    @Test
    void anOrderThatSomethingComesAlongWithEndsWithItsLastArticle() {
        var along = requested(new Coming.Along(VISIT), MONEY, novels(1, Why.DEFECT));
        var off =
                given(opened(), placed(), handedOver("11:00"), placed(VISIT), along)
                        .when(reduce(GOES, 0));
        assertThat(off.decision().events()).hasAtLeastOneElementOfType(OrderCancelled.class);
    }

    @Test
    void whoeverOnlyBringsSomethingIsHandedNothing() {
        given(opened(), placed(), handedOver("11:00"), place(SLOT), visit(SLOT, 1), forMoney())
                .when(new HandOver(SHOP, VISIT, new Shown.Name(), NOON))
                .refused(BringingRefusal.RECEIVE_INSTEAD);
    }

    @Test
    void nothingElseComesAlongWithSomebodyWhoOnlyBrings() {
        var more =
                new RequestReturn(
                        SHOP,
                        new ReturnId("more"),
                        ANNS_ORDER,
                        List.of(novels(1, Why.DEFECT)),
                        MONEY,
                        new RequestReturn.Trip.Along(VISIT),
                        Claim.FOR_SOMEBODY);
        given(opened(), placed(), handedOver("11:00"), place(SLOT), visit(SLOT, 1), forMoney())
                .when(more)
                .refused(BringingRefusal.NOTHING_TO_FETCH);
    }

    @Test
    void aVisitGoesOnUntilAllThatComesWithItIsThere() {
        var more =
                new ReturnRequested(
                        SHOP,
                        new ReturnId("more"),
                        new OrderId("another"),
                        ANN,
                        List.of(novels(1, Why.DEFECT)),
                        MONEY,
                        new Coming.Along(VISIT),
                        NOON);
        given(and(expected(), more, left())).when(receive()).then(back(), kept(VISIT, "12:00"));
    }

    @Test
    void nobodyComesForNothingOnceTheOldIsThere() {
        var off = given(and(expected(), back(), kept(VISIT, "11:55"))).when(reduce(GOES, 0));
        assertThat(off.decision().events()).hasAtLeastOneElementOfType(OrderCancelled.class);
        var without =
                given(and(expected(), asked(), back(), kept(VISIT, "11:55")))
                        .when(
                                new AnswerMissing(
                                        SHOP, VISIT, GONE, Answer.WITHOUT, AnsweredBy.SHOPPER));
        assertThat(without.decision().events()).hasAtLeastOneElementOfType(OrderCancelled.class);
    }

    @Test
    void onceNothingIsLeftToTryBringingEndsTheVisitAndTheWait() {
        given(and(expected(), left(), arrived(1, VISIT, 1, "11:50")))
                .when(receive())
                .then(
                        back(),
                        kept(VISIT, "12:00"),
                        new OrderHandedOver(SHOP, VISIT, ShownBy.NAME, NOON),
                        new ServedAtDoor(QUEUE, 1, VISIT, NOON));
    }

    private static Event[] expected() {
        return new Event[] {
            opened(),
            placed(),
            handedOver("11:00"),
            place(SLOT),
            exchange(2),
            requested(AN_ATLAS, novels(2, Why.DOES_NOT_FIT))
        };
    }

    private static Event[] and(Event[] before, Event... more) {
        Event[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    private static Event forMoney() {
        return requested(MONEY, novels(1, Why.DEFECT));
    }

    private static PiecesPromised promised() {
        return new PiecesPromised(SHOP, ATLAS, VISIT, 1, at("11:30"));
    }

    private static LineReduced left() {
        return new LineReduced(SHOP, VISIT, GOES, 1, 0, AskedBy.SHOPPER, NOON);
    }

    private static ArticleMissing asked() {
        return new ArticleMissing(SHOP, VISIT, ANN, GONE, GOES, 1, 0, null, at("11:45"));
    }

    private static ReportMissing missing(int line) {
        return new ReportMissing(SHOP, VISIT, GONE, line, pieces(1), Optional.empty());
    }

    private static ReduceLine reduce(int line, int to) {
        return new ReduceLine(SHOP, VISIT, line, to, AskedBy.SHOPPER);
    }

    private static SettlePutAside settle(int... lines) {
        return new SettlePutAside(
                SHOP,
                VISIT,
                Arrays.stream(lines).mapToObj(line -> new BoughtLine(line, pieces(1))).toList(),
                new Shown.Name(),
                NOON);
    }

    private static ReceiveReturn receive() {
        return new ReceiveReturn(
                SHOP,
                RETURN,
                ANNS_ORDER,
                VISIT,
                List.of(new ReturnLine(NOVEL, pieces(2))),
                Fit.FOR_SALE,
                NOON);
    }

    private static GoodsReturned back() {
        return new GoodsReturned(
                SHOP,
                RETURN,
                new Origin.OfOrder(ANNS_ORDER),
                List.of(new ReturnLine(NOVEL, pieces(2))),
                Fit.FOR_SALE,
                Motive.DOES_NOT_FIT,
                NOON);
    }
}
