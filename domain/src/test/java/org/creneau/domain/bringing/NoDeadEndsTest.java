package org.creneau.domain.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Bringing.MONEY;
import static org.creneau.domain.testing.Bringing.VISIT;
import static org.creneau.domain.testing.Bringing.booked;
import static org.creneau.domain.testing.Bringing.novels;
import static org.creneau.domain.testing.Bringing.place;
import static org.creneau.domain.testing.Bringing.request;
import static org.creneau.domain.testing.Bringing.requested;
import static org.creneau.domain.testing.Bringing.visit;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.atlasListed;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.on;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrdersOfSubject;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.junit.jupiter.api.Test;

/// What happens to people whose visit did not go as they had said.
class NoDeadEndsTest {
    private static final ReturnId FIRST = new ReturnId("first");
    private static final ToBring UNWANTED = novels(1, Why.CHANGED_MIND);

    @Test
    void whoeverBringsLessThanSheDeclaredBringsTheRestAnotherDay() {
        given(
                        opened(),
                        places(2),
                        placed(),
                        handedOver("11:00"),
                        declared(2),
                        new ReturnRequestEvent.ReturnRequested(
                                SHOP,
                                FIRST,
                                ANNS_ORDER,
                                ANN,
                                List.of(novels(2, Why.CHANGED_MIND)),
                                MONEY,
                                new Coming.Along(new OrderId("first-visit")),
                                at("11:40")),
                        back(1),
                        new ReturnRequestEvent.ReturnVisitKept(
                                SHOP, FIRST, ANNS_ORDER, new OrderId("first-visit"), at("11:50")))
                .when(request(MONEY, UNWANTED))
                .then(place(SLOT), visit(SLOT, 1), requested(MONEY, UNWANTED));
    }

    @Test
    void whatCameUnannouncedHasServedForWhatWasDeclared() {
        given(opened(), places(2), placed(), handedOver("11:00"), declared(1), back(1))
                .when(request(MONEY, UNWANTED))
                .refused(BringingRefusal.WITHDRAWAL_NOT_DECLARED);
    }

    @Test
    void oneBoxKeepsNoShelfOfAShop() {
        var twoAtlases = new Wish.Exchange(List.of(new Wish.Other(ATLAS, pieces(2))));
        ToBring faulty = novels(1, Why.DEFECT);
        given(opened(), places(2), atlasListed(), placed(), handedOver("11:00"))
                .when(request(twoAtlases, faulty))
                .refused(BringingRefusal.MORE_INSTEAD_THAN_BROUGHT);
        var agreed =
                given(opened(), places(2), atlasListed(), placed(), handedOver("11:00"))
                        .when(request(booked(SLOT), twoAtlases, Claim.FOR_SOMEBODY, faulty));
        assertThat(agreed.decision().events()).isNotEmpty();
    }

    @Test
    void whoeverOnlyBringsSomethingMayCallItOffAtTheLastMinuteAndAfter() {
        for (String time : List.of("14:59", "17:00")) {
            var off =
                    given(opened(), places(2), place(SLOT), visit(SLOT, 1))
                            .at(on(SATURDAY, time))
                            .when(new CancelOrder(SHOP, VISIT, CancelledBy.SHOPPER));
            assertThat(off.decision().events()).as(time).isNotEmpty();
        }
    }

    @Test
    void whoeverBringsSomethingOrdersNothingByIt() {
        assertThat(OrdersOfSubject.of(SHOP, ANN).evolve(visit(SLOT, 1)).state().windows())
                .isEmpty();
        assertThat(OrdersOfSubject.of(SHOP, ANN).evolve(placed()).state().windows())
                .containsKey(ANNS_ORDER);
    }

    private static WithdrawalDeclared declared(int novels) {
        return new WithdrawalDeclared(
                SHOP,
                ANNS_ORDER,
                ANN,
                new WithdrawalId("withdrawal-1"),
                List.of(new ReturnLine(NOVEL, pieces(novels))),
                null,
                SATURDAY.plusDays(16),
                SATURDAY.plusDays(14),
                at("11:30"));
    }

    private static GoodsReturned back(int novels) {
        return new GoodsReturned(
                SHOP,
                FIRST,
                new Origin.OfOrder(ANNS_ORDER),
                List.of(new ReturnLine(NOVEL, pieces(novels))),
                Fit.FOR_SALE,
                at("11:45"));
    }
}
