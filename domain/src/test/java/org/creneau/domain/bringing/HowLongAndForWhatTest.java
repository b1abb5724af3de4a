package org.creneau.domain.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Bringing.AN_ATLAS;
import static org.creneau.domain.testing.Bringing.MONEY;
import static org.creneau.domain.testing.Bringing.VISIT;
import static org.creneau.domain.testing.Bringing.booked;
import static org.creneau.domain.testing.Bringing.exchange;
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
import static org.creneau.domain.testing.Town.ATLAS_PRICE;
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
import static org.creneau.domain.testing.Town.slotOn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.bringing.RequestReturn.Trip;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.catalogue.TakesLonger;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.withdrawal.NotWithdrawable;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.creneau.domain.withdrawal.WithdrawalRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Ann has had two novels since Saturday, 5 December 2020, and may change her mind until Monday, 21 December.
class HowLongAndForWhatTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2020, 12, 21);
    private static final LocalDate TWO_YEARS = LocalDate.of(2022, 12, 5);
    private static final ToBring UNWANTED = novels(1, Why.CHANGED_MIND);
    private static final ToBring TOO_SMALL = novels(1, Why.DOES_NOT_FIT);

    @ParameterizedTest
    @EnumSource(names = {"CHANGED_MIND", "DOES_NOT_FIT"})
    void whoeverWantsHerMoneyWithoutAFaultHasSaidSoFirst(Why why) {
        given(opened(), places(2), placed(), handedOver("11:00"))
                .when(request(MONEY, novels(1, why)))
                .refused(BringingRefusal.WITHDRAWAL_NOT_DECLARED);
        given(opened(), places(2), placed(), handedOver("11:00"), declared(1))
                .when(request(MONEY, novels(1, why)))
                .then(place(SLOT), visit(SLOT, 1), requested(MONEY, novels(1, why)));
    }

    @Test
    void whatSheSaidServesOnce() {
        given(
                        opened(),
                        places(2),
                        placed(),
                        handedOver("11:00"),
                        declared(1),
                        new ReturnRequestEvent.ReturnRequested(
                                SHOP,
                                new ReturnId("first"),
                                ANNS_ORDER,
                                ANN,
                                List.of(UNWANTED),
                                MONEY,
                                new Coming.Along(VISIT),
                                at("11:40")))
                .when(request(MONEY, UNWANTED))
                .refused(BringingRefusal.WITHDRAWAL_NOT_DECLARED);
    }

    @Test
    void aShopMayAgreeToMoreThanTheLawAsks() {
        given(opened(), places(2), placed(), handedOver("11:00"))
                .when(request(booked(SLOT), MONEY, Claim.FOR_SOMEBODY, UNWANTED))
                .then(place(SLOT), visit(SLOT, 1), requested(MONEY, UNWANTED));
    }

    @Test
    void faultsAreAnsweredForForTwoYears() {
        SlotId last = slotOn(TWO_YEARS, "15:00");
        Instant then = on(TWO_YEARS, "12:00");
        ToBring faulty = novels(1, Why.DEFECT);
        var command = request(booked(last), MONEY, Claim.OWN, faulty);
        var decision =
                given(opened(), places(2), placed(), handedOver("11:00")).at(then).when(command);
        assertThat(decision.decision().events()).hasSize(3);
        SlotId late = slotOn(TWO_YEARS.plusDays(1), "15:00");
        given(opened(), places(2), placed(), handedOver("11:00"))
                .at(on(TWO_YEARS.plusDays(1), "00:00"))
                .when(request(booked(late), MONEY, Claim.OWN, faulty))
                .refused(new ConformityOver(TWO_YEARS));
        given(opened(), places(2), placed(), handedOver("11:00"))
                .at(on(TWO_YEARS.plusDays(1), "00:00"))
                .when(request(booked(late), MONEY, Claim.OWN, novels(1, Why.WRONG_ITEM)))
                .refused(new ConformityOver(TWO_YEARS));
    }

    @Test
    void anotherSizeIsKeptForHerUntilTheEndOfHerVisitsDay() {
        given(
                        opened(),
                        places(2),
                        atlasListed(),
                        new StockCounted(SHOP, ATLAS, 1, at("09:00")),
                        placed(),
                        handedOver("11:00"))
                .when(request(AN_ATLAS, TOO_SMALL))
                .then(
                        place(SLOT),
                        exchange(1),
                        new PiecesPromised(SHOP, ATLAS, VISIT, 1, NOON),
                        requested(AN_ATLAS, TOO_SMALL));
    }

    @Test
    void andLongerWhereTheShopKeepsThings() {
        Instant until = on(LocalDate.of(2020, 12, 8), "00:00");
        var kept = new PuttingAsideChosen(SHOP, new PuttingAside.For(2), at("08:00"));
        OrderPlaced asUsual = exchange(1);
        given(opened(), places(2), kept, atlasListed(), placed(), handedOver("11:00"))
                .when(request(AN_ATLAS, TOO_SMALL))
                .then(
                        place(SLOT),
                        visit(
                                SLOT,
                                new Terms.PutAside(until),
                                asUsual.lines().get(0),
                                asUsual.lines().get(1)),
                        requested(AN_ATLAS, TOO_SMALL));
    }

    @Test
    void whatIsNotThereCannotBeHadInstead() {
        given(opened(), places(2), placed(), handedOver("11:00"))
                .when(request(AN_ATLAS, TOO_SMALL))
                .refused(CatalogueRefusal.UNKNOWN_ITEM);
        given(
                        opened(),
                        places(2),
                        atlasListed(),
                        new StockCounted(SHOP, ATLAS, 0, at("09:00")),
                        placed(),
                        handedOver("11:00"))
                .when(request(AN_ATLAS, TOO_SMALL))
                .refused(new OutOfStock(ATLAS, "Un atlas", 0));
    }

    @Test
    void norWhatCannotBeThereOrBeTried() {
        given(
                        opened(),
                        places(2),
                        atlas(Duration.ofHours(5), Withdrawal.POSSIBLE),
                        placed(),
                        handedOver("11:00"))
                .when(request(AN_ATLAS, TOO_SMALL))
                .refused(new TakesLonger(ATLAS, "Un atlas", Duration.ofHours(5)));
        given(
                        opened(),
                        places(2),
                        atlas(Duration.ZERO, Withdrawal.PERISHABLE),
                        placed(),
                        handedOver("11:00"))
                .when(request(AN_ATLAS, TOO_SMALL))
                .refused(CatalogueRefusal.NOT_FOR_TRYING);
    }

    @Test
    void norInTwoCurrencies() {
        var both =
                new Wish.Exchange(
                        List.of(
                                new Wish.Other(ATLAS, pieces(1)),
                                new Wish.Other(NOVEL, pieces(1))));
        given(
                        opened(),
                        places(2),
                        atlasListed(),
                        new ItemListed(
                                SHOP, NOVEL, "Un roman", new Money(900, "CHF"), BOOKS, at("08:00")),
                        placed(),
                        handedOver("11:00"))
                .when(request(both, novels(2, Why.DOES_NOT_FIT)))
                .refused(OrderRefusal.MIXED_CURRENCIES);
    }

    @Test
    void anotherSizeIsAskedForAsLongAsSheCouldChangeHerMind() {
        Instant morning = on(LAST_DAY.plusDays(1), "09:00");
        SlotId then = slotOn(LAST_DAY.plusDays(1), "15:00");
        given(opened(), places(2), atlasListed(), placed(), handedOver("11:00"))
                .at(morning)
                .when(request(booked(then), AN_ATLAS, Claim.OWN, TOO_SMALL))
                .refused(new ExchangeOver(LAST_DAY));
        var agreed =
                given(opened(), places(2), atlasListed(), placed(), handedOver("11:00"))
                        .at(morning)
                        .when(request(booked(then), AN_ATLAS, Claim.FOR_SOMEBODY, TOO_SMALL));
        assertThat(agreed.decision().events()).hasSize(3);
    }

    @Test
    void flowersAreNotExchangedForBeingUnwanted() {
        var flowers =
                new ItemListed(
                        SHOP,
                        NOVEL,
                        "Un bouquet",
                        NOVEL_PRICE,
                        BOOKS,
                        new Details(null, Duration.ZERO, Withdrawal.PERISHABLE, null),
                        at("08:00"));
        given(opened(), places(2), flowers, atlasListed(), placed(), handedOver("11:00"))
                .when(request(AN_ATLAS, UNWANTED))
                .refused(new NotWithdrawable(NOVEL, "Un bouquet", Withdrawal.PERISHABLE));
        given(opened(), places(2), flowers, atlasListed(), placed(), handedOver("11:00"))
                .when(request(AN_ATLAS, novels(1, Why.WRONG_ITEM)))
                .then(place(SLOT), exchange(1), requested(AN_ATLAS, novels(1, Why.WRONG_ITEM)));
    }

    @Test
    void whatWasTriedInTheShopIsExchangedForFaultsOnly() {
        var aside =
                new OrderPlaced(
                        SHOP,
                        ANNS_ORDER,
                        "A-17",
                        SLOT,
                        ANN,
                        placed().lines(),
                        CONTACT,
                        CODE,
                        PayAt.COUNTER,
                        new Terms.PutAside(at("20:00")),
                        at("10:00"));
        var tried =
                new PutAsideSettled(
                        SHOP,
                        ANNS_ORDER,
                        List.of(new BoughtLine(0, pieces(2))),
                        ShownBy.CODE,
                        at("11:00"));
        given(opened(), places(2), atlasListed(), aside, tried)
                .when(request(AN_ATLAS, TOO_SMALL))
                .refused(WithdrawalRefusal.BOUGHT_IN_SHOP);
        given(opened(), places(2), atlasListed(), aside, tried)
                .when(request(AN_ATLAS, novels(1, Why.DEFECT)))
                .then(place(SLOT), exchange(1), requested(AN_ATLAS, novels(1, Why.DEFECT)));
    }

    @Test
    void anExchangeHasAVisitOfItsOwnAndNamesEachArticleOnce() {
        assertThatThrownBy(() -> request(new Trip.Along(VISIT), AN_ATLAS, Claim.OWN, TOO_SMALL))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Wish.Exchange(List.of())).isInstanceOf(MalformedValue.class);
        var atlas = new Wish.Other(ATLAS, pieces(1));
        assertThatThrownBy(() -> new Wish.Exchange(List.of(atlas, atlas)))
                .isInstanceOf(MalformedValue.class);
    }

    private static ItemListed atlas(Duration preparation, Withdrawal as) {
        return new ItemListed(
                SHOP,
                ATLAS,
                "Un atlas",
                ATLAS_PRICE,
                BOOKS,
                new Details(null, preparation, as, null),
                at("08:00"));
    }

    private static WithdrawalDeclared declared(int novels) {
        return new WithdrawalDeclared(
                SHOP,
                ANNS_ORDER,
                ANN,
                new WithdrawalId("withdrawal-1"),
                List.of(new ReturnLine(NOVEL, pieces(novels))),
                null,
                LAST_DAY,
                LocalDate.of(2020, 12, 19),
                at("11:30"));
    }
}
