package org.creneau.domain.till;

import static org.creneau.domain.testing.AtTheTill.banked;
import static org.creneau.domain.testing.AtTheTill.bounced;
import static org.creneau.domain.testing.AtTheTill.chosen;
import static org.creneau.domain.testing.AtTheTill.day;
import static org.creneau.domain.testing.AtTheTill.givenBack;
import static org.creneau.domain.testing.AtTheTill.reversed;
import static org.creneau.domain.testing.AtTheTill.sum;
import static org.creneau.domain.testing.AtTheTill.taken;
import static org.creneau.domain.testing.AtTheTill.total;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.testing.Paid;
import org.creneau.domain.testing.Town;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.junit.jupiter.api.Test;

class ClosingADayTest {
    private static final LocalDate FRIDAY = SATURDAY.minusDays(1);
    private static final LocalDate SUNDAY = SATURDAY.plusDays(1);
    private static final Instant EVENING = on(SATURDAY, "19:00");
    private static final Event CHOSEN = chosen(Till.CRENEAU, on(FRIDAY, "09:00"));

    private static CloseTill close(LocalDate day) {
        return new CloseTill(SHOP, Span.DAY, day);
    }

    @Test
    void everythingThatMovedIsInIt() {
        given(
                        opened(),
                        CHOSEN,
                        taken("a", Means.CASH, 1_000, on(SATURDAY, "10:00")),
                        taken("b", Means.CARD, 2_000, on(SATURDAY, "10:01")),
                        givenBack("c", Means.CASH, 300, on(SATURDAY, "10:02")),
                        banked("d", "x", 500, on(SATURDAY, "10:03")),
                        bounced("e", "x", 500, on(SATURDAY, "10:04")),
                        reversed("f", "b", Means.CARD, 2_000, on(SATURDAY, "10:05")),
                        reversed("g", "c", Means.CASH, -300, on(SATURDAY, "10:06")))
                .at(EVENING)
                .when(close(SATURDAY))
                .then(
                        day(1, FRIDAY, SATURDAY, 1, 7)
                                .of(
                                        total(3_500, 300, 2_200),
                                        EVENING,
                                        sum(Means.CARD, 2_000, 0, 2_000),
                                        sum(Means.CASH, 1_000, 300, -300),
                                        sum(Means.CHEQUE, 500, 0, 500)));
    }

    @Test
    void whatMovesNoMoneyIsNoRecord() {
        var hope =
                new ChequeAnnounced(
                        SHOP, Town.ANNS_ORDER, new PaymentId("n"), Money.euros(9), EVENING);
        given(opened(), CHOSEN, hope, reversed("z", "n", Means.CHEQUE, 0, on(SATURDAY, "10:00")))
                .at(EVENING)
                .when(close(SATURDAY))
                .thenNothing();
    }

    /// Sent twice it closes what it showed, and then finds nothing; a payment between the two is not closed unseen.
    @Test
    void whatNobodyHasSeenIsNotClosed() {
        Event first = taken("a", Means.CASH, 100, on(SATURDAY, "10:00"));
        Event second = taken("b", Means.CASH, 7, on(SATURDAY, "18:59"));
        var seen = new CloseTill(SHOP, Span.DAY, SATURDAY, Optional.of(1));
        var closed =
                day(1, FRIDAY, SATURDAY, 1, 1)
                        .of(total(100, 0, 0), EVENING, sum(Means.CASH, 100, 0, 0));
        given(opened(), CHOSEN, first, second)
                .at(EVENING)
                .when(seen)
                .refused(TillRefusal.TILL_CHANGED);
        given(opened(), CHOSEN, first).at(EVENING).when(seen).then(closed);
        given(opened(), CHOSEN, first, closed).at(EVENING).when(seen).thenNothing();
        given(opened(), CHOSEN, first, closed, second)
                .at(EVENING)
                .when(seen)
                .refused(TillRefusal.TILL_CHANGED);
    }

    /// One record for the old and one for the new.
    @Test
    void whatIsExchangedIsTakenBackAndSoldThoughNoMoneyMoves() {
        given(
                        opened(),
                        CHOSEN,
                        givenBack("y", Means.EXCHANGE, 700, on(SATURDAY, "10:00")),
                        taken("x", Means.EXCHANGE, 700, on(SATURDAY, "10:00")))
                .at(EVENING)
                .when(close(SATURDAY))
                .then(
                        day(1, FRIDAY, SATURDAY, 1, 2)
                                .of(total(700, 700, 0), EVENING, sum(Means.EXCHANGE, 700, 700, 0)));
    }

    @Test
    void moneyOnlineGoesThroughItLikeAnyOther() {
        given(
                        opened(),
                        CHOSEN,
                        taken("a", Means.ONLINE, 900, on(SATURDAY, "03:00")),
                        givenBack("b", Means.ONLINE, 900, on(SATURDAY, "04:00")))
                .at(EVENING)
                .when(close(SATURDAY))
                .then(
                        day(1, FRIDAY, SATURDAY, 1, 2)
                                .of(total(900, 900, 0), EVENING, sum(Means.ONLINE, 900, 900, 0)));
    }

    @Test
    void twoMoniesAreNeverAddedUp() {
        var francs =
                new PaymentTaken(
                        SHOP,
                        Town.ANNS_ORDER,
                        new PaymentId("b"),
                        Means.CARD,
                        new Money(700, "CHF"),
                        null,
                        on(SATURDAY, "10:01"));
        var chf = new Turnover(new Money(700, "CHF"), new Money(0, "CHF"), new Money(0, "CHF"));
        given(opened(), CHOSEN, taken("a", Means.CARD, 900, on(SATURDAY, "10:00")), francs)
                .at(EVENING)
                .when(close(SATURDAY))
                .then(
                        new TillClosed(
                                SHOP,
                                1,
                                Span.DAY,
                                FRIDAY,
                                SATURDAY,
                                1,
                                2,
                                List.of(new MeansSum(Means.CARD, chf), sum(Means.CARD, 900, 0, 0)),
                                List.of(chf, total(900, 0, 0)),
                                EVENING));
    }

    @Test
    void whatIsClosedIsClosedOnceAndTheTotalGoesOn() {
        Event first = taken("a", Means.CASH, 1_000, on(SATURDAY, "10:00"));
        Event closed = noon();
        given(opened(), CHOSEN, first, closed).at(EVENING).when(close(SATURDAY)).thenNothing();
        given(opened(), CHOSEN, first, closed, taken("b", Means.CASH, 50, on(SATURDAY, "18:00")))
                .at(EVENING)
                .when(close(SATURDAY))
                .then(
                        day(2, SATURDAY, SATURDAY, 2, 2)
                                .of(total(1_050, 0, 0), EVENING, sum(Means.CASH, 50, 0, 0)));
    }

    private static Event noon() {
        return day(1, FRIDAY, SATURDAY, 1, 1)
                .of(total(1_000, 0, 0), on(SATURDAY, "12:00"), sum(Means.CASH, 1_000, 0, 0));
    }

    /// Typed before it is closed it is of that day's closure; typed afterwards it is of the next one.
    @Test
    void whatIsTypedForADayThatIsClosedFallsIntoTheNextClosure() {
        given(
                        opened(),
                        CHOSEN,
                        taken("a", Means.CASH, 1_000, on(SATURDAY, "10:00")),
                        noon(),
                        taken("b", Means.CASH, 50, on(FRIDAY, "18:00")))
                .at(on(SUNDAY, "12:00"))
                .when(close(SUNDAY))
                .then(
                        day(2, SATURDAY, SUNDAY, 2, 2)
                                .of(
                                        total(1_050, 0, 0),
                                        on(SUNDAY, "12:00"),
                                        sum(Means.CASH, 50, 0, 0)));
    }

    @Test
    void eachDayOnWhichMoneyMovedIsClosedByItselfHoweverLateSomebodyCloses() {
        Instant late = on(SATURDAY.plusDays(4), "00:00");
        given(
                        opened(),
                        CHOSEN,
                        taken("a", Means.CASH, 100, on(FRIDAY, "10:00")),
                        taken("b", Means.CASH, 20, on(SUNDAY, "10:00")),
                        taken("c", Means.CASH, 3, on(FRIDAY, "11:00")))
                .at(late)
                .when(close(SATURDAY.plusDays(3)))
                .then(
                        day(1, FRIDAY, FRIDAY, 1, 1)
                                .of(total(100, 0, 0), late, sum(Means.CASH, 100, 0, 0)),
                        day(2, SATURDAY, SUNDAY, 2, 3)
                                .of(total(123, 0, 0), late, sum(Means.CASH, 23, 0, 0)));
    }

    @Test
    void aPaymentSecondsAfterMidnightIsOfTheNewDayWheneverTheClosingRuns() {
        Instant at = on(SUNDAY, "00:01");
        given(
                        opened(),
                        CHOSEN,
                        taken("a", Means.CASH, 100, on(SATURDAY, "23:59")),
                        taken("b", Means.ONLINE, 20, on(SUNDAY, "00:00")))
                .at(at)
                .when(close(SATURDAY))
                .then(
                        day(1, FRIDAY, SATURDAY, 1, 1)
                                .of(total(100, 0, 0), at, sum(Means.CASH, 100, 0, 0)));
    }

    @Test
    void aDayThatHasNotComeIsNotClosed() {
        given(opened(), CHOSEN).at(EVENING).when(close(SUNDAY)).refused(new SpanNotOver(SUNDAY));
        given(opened(), CHOSEN).at(EVENING).when(close(SATURDAY)).thenNothing();
    }

    @Test
    void aDayBeforeTheTillWasChosenIsNotClosed() {
        given(opened(), CHOSEN, taken("a", Means.CASH, 100, on(FRIDAY.minusDays(3), "10:00")))
                .at(EVENING)
                .when(close(FRIDAY.minusDays(1)))
                .thenNothing();
    }

    @Test
    void aShopWithATillOfItsOwnHasNothingToClose() {
        Event before = taken("a", Means.CASH, 100, on(FRIDAY, "08:00"));
        given(opened(), before).when(close(SATURDAY)).refused(TillRefusal.NOT_THE_TILL);
        given(opened(), before, CHOSEN).at(EVENING).when(close(SATURDAY)).thenNothing();
        given().when(close(SATURDAY)).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void anotherShopsMoneyIsNotInIt() {
        var others =
                new PaymentTaken(
                        new ShopId("fleurs"),
                        Town.BOBS_ORDER,
                        Paid.FIRST,
                        Means.CASH,
                        Money.euros(7),
                        null,
                        on(SATURDAY, "10:00"));
        given(opened(), CHOSEN, others).at(EVENING).when(close(SATURDAY)).thenNothing();
    }

    /// A local day has 23 hours and then 25; the last minute of each is its own.
    @Test
    void daysOnWhichTheClocksChangeEndAtTheirMidnight() {
        LocalDate spring = LocalDate.of(2021, 3, 28);
        LocalDate autumn = LocalDate.of(2021, 10, 31);
        for (LocalDate change : List.of(spring, autumn)) {
            Instant midnight = change.plusDays(1).atStartOfDay(Town.PARIS).toInstant();
            Instant begins = change.atStartOfDay(Town.PARIS).toInstant();
            given(
                            opened(),
                            chosen(Till.CRENEAU, begins.minusSeconds(60)),
                            taken("a", Means.CASH, 1, begins.minusSeconds(1)),
                            taken("b", Means.CASH, 20, begins),
                            taken("c", Means.CASH, 300, midnight.minusSeconds(1)),
                            taken("d", Means.CASH, 4_000, midnight))
                    .at(midnight)
                    .when(close(change))
                    .then(
                            day(1, change.minusDays(1), change.minusDays(1), 1, 1)
                                    .of(total(1, 0, 0), midnight, sum(Means.CASH, 1, 0, 0)),
                            day(2, change, change, 2, 3)
                                    .of(total(321, 0, 0), midnight, sum(Means.CASH, 320, 0, 0)));
        }
    }
}
