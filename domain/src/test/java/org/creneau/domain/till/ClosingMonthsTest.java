package org.creneau.domain.till;

import static org.creneau.domain.testing.AtTheTill.banked;
import static org.creneau.domain.testing.AtTheTill.bounced;
import static org.creneau.domain.testing.AtTheTill.chosen;
import static org.creneau.domain.testing.AtTheTill.day;
import static org.creneau.domain.testing.AtTheTill.month;
import static org.creneau.domain.testing.AtTheTill.sum;
import static org.creneau.domain.testing.AtTheTill.taken;
import static org.creneau.domain.testing.AtTheTill.total;
import static org.creneau.domain.testing.AtTheTill.year;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.payment.Means;
import org.junit.jupiter.api.Test;

class ClosingMonthsTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2020, 12, 1);
    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 1);
    private static final LocalDate ADVENT = LocalDate.of(2020, 11, 29);
    private static final LocalDate LAST_OF_NOVEMBER = LocalDate.of(2020, 11, 30);
    private static final LocalDate EVE = LocalDate.of(2020, 12, 31);
    private static final Instant TOOK_OVER = on(ADVENT, "08:00");
    private static final Event CHOSEN = chosen(Till.CRENEAU, TOOK_OVER);

    private static CloseTill close(Span span, LocalDate day) {
        return new CloseTill(SHOP, span, day);
    }

    private static Instant midnight(LocalDate day) {
        return on(day, "00:00");
    }

    @Test
    void aMonthIsClosedAfterItsOpenDaysInOneGo() {
        Instant at = midnight(DECEMBER);
        given(
                        opened(),
                        CHOSEN,
                        taken("a", Means.CASH, 100, on(ADVENT, "10:00")),
                        taken("b", Means.CARD, 20, on(LAST_OF_NOVEMBER, "10:00")),
                        taken("c", Means.CASH, 3, on(LAST_OF_NOVEMBER, "23:00")),
                        taken("d", Means.CASH, 9_000, at))
                .at(at)
                .when(close(Span.MONTH, LAST_OF_NOVEMBER))
                .then(
                        day(1, ADVENT, ADVENT, 1, 1)
                                .of(total(100, 0, 0), at, sum(Means.CASH, 100, 0, 0)),
                        day(2, LAST_OF_NOVEMBER, LAST_OF_NOVEMBER, 2, 3)
                                .of(
                                        total(123, 0, 0),
                                        at,
                                        sum(Means.CARD, 20, 0, 0),
                                        sum(Means.CASH, 3, 0, 0)),
                        month(3, NOVEMBER, 1, 3)
                                .of(
                                        total(123, 0, 0),
                                        at,
                                        sum(Means.CARD, 20, 0, 0),
                                        sum(Means.CASH, 103, 0, 0)));
    }

    @Test
    void aMonthThatGoesOnIsNotClosedNorAYear() {
        given(opened(), CHOSEN)
                .at(on(LAST_OF_NOVEMBER, "23:59"))
                .when(close(Span.MONTH, NOVEMBER))
                .refused(new SpanNotOver(DECEMBER));
        given(opened(), CHOSEN)
                .at(on(EVE, "23:59"))
                .when(close(Span.YEAR, NOVEMBER))
                .refused(new SpanNotOver(JANUARY));
    }

    @Test
    void aMonthWithoutRecordsHasNoClosure() {
        given(opened(), CHOSEN)
                .at(midnight(JANUARY))
                .when(close(Span.MONTH, DECEMBER))
                .thenNothing();
    }

    private static Event[] november() {
        return new Event[] {
            opened(),
            CHOSEN,
            banked("a", "cheque", 100, on(ADVENT, "10:00")),
            day(1, ADVENT, ADVENT, 1, 1)
                    .of(total(100, 0, 0), midnight(LAST_OF_NOVEMBER), sum(Means.CHEQUE, 100, 0, 0))
        };
    }

    private static Event novemberClosed() {
        return month(2, NOVEMBER, 1, 1)
                .of(total(100, 0, 0), midnight(DECEMBER), sum(Means.CHEQUE, 100, 0, 0));
    }

    private static Event[] with(Event[] before, Event... more) {
        Event[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    @Test
    void aMonthIsClosedOnce() {
        given(with(november(), novemberClosed()))
                .at(on(DECEMBER, "10:00"))
                .when(close(Span.MONTH, NOVEMBER))
                .thenNothing();
    }

    @Test
    void aChequeThatComesBackTheMonthAfterIsOfThatMonth() {
        Instant at = midnight(JANUARY);
        given(with(november(), novemberClosed(), bounced("b", "cheque", 100, on(EVE, "10:00"))))
                .at(at)
                .when(close(Span.MONTH, DECEMBER))
                .then(
                        day(3, DECEMBER, EVE, 2, 2)
                                .of(total(100, 0, 100), at, sum(Means.CHEQUE, 0, 0, 100)),
                        month(4, DECEMBER, 2, 2)
                                .of(total(100, 0, 100), at, sum(Means.CHEQUE, 0, 0, 100)));
    }

    /// Nobody closes behind a month that is still open.
    @Test
    void aDayOfTheNextMonthClosesTheMonthBeforeIt() {
        Instant at = on(DECEMBER, "18:00");
        given(with(november(), taken("b", Means.CASH, 7, on(DECEMBER, "17:00"))))
                .at(at)
                .when(close(Span.DAY, DECEMBER))
                .then(
                        month(2, NOVEMBER, 1, 1)
                                .of(total(100, 0, 0), at, sum(Means.CHEQUE, 100, 0, 0)),
                        day(3, DECEMBER, DECEMBER, 2, 2)
                                .of(total(107, 0, 0), at, sum(Means.CASH, 7, 0, 0)));
    }

    @Test
    void whatIsTypedForAClosedMonthIsOfTheNextOne() {
        Instant at = on(DECEMBER, "18:00");
        given(with(november(), novemberClosed(), taken("b", Means.CASH, 7, on(ADVENT, "17:00"))))
                .at(at)
                .when(close(Span.DAY, LAST_OF_NOVEMBER))
                .thenNothing();
        given(with(november(), novemberClosed(), taken("b", Means.CASH, 7, on(ADVENT, "17:00"))))
                .at(at)
                .when(close(Span.DAY, DECEMBER))
                .then(
                        day(3, DECEMBER, DECEMBER, 2, 2)
                                .of(total(107, 0, 0), at, sum(Means.CASH, 7, 0, 0)));
    }

    @Test
    void aYearIsTheSumOfItsMonthsAndTheTotalGoesOnIntoTheNextOne() {
        Instant at = midnight(JANUARY);
        Event[] year =
                with(november(), novemberClosed(), taken("b", Means.CASH, 7, on(EVE, "23:59")));
        Event lastDay =
                day(3, DECEMBER, EVE, 2, 2).of(total(107, 0, 0), at, sum(Means.CASH, 7, 0, 0));
        Event december =
                month(4, DECEMBER, 2, 2).of(total(107, 0, 0), at, sum(Means.CASH, 7, 0, 0));
        Event whole =
                year(5, 2020, 1, 2)
                        .of(
                                total(107, 0, 0),
                                at,
                                sum(Means.CASH, 7, 0, 0),
                                sum(Means.CHEQUE, 100, 0, 0));
        given(year).at(at).when(close(Span.YEAR, EVE)).then(lastDay, december, whole);
        Instant later = on(JANUARY, "12:00");
        Event[] next = with(year, lastDay, december, whole, taken("c", Means.CASH, 1, later));
        given(next).at(later).when(close(Span.YEAR, EVE)).thenNothing();
        given(next)
                .at(later)
                .when(close(Span.DAY, JANUARY))
                .then(
                        day(6, JANUARY, JANUARY, 3, 3)
                                .of(total(108, 0, 0), later, sum(Means.CASH, 1, 0, 0)));
    }

    @Test
    void aFirstSaleOfTheYearClosesTheYearBeforeIt() {
        Instant at = on(JANUARY, "12:00");
        given(with(november(), taken("b", Means.CASH, 7, on(JANUARY, "10:00"))))
                .at(at)
                .when(close(Span.DAY, JANUARY))
                .then(
                        month(2, NOVEMBER, 1, 1)
                                .of(total(100, 0, 0), at, sum(Means.CHEQUE, 100, 0, 0)),
                        year(3, 2020, 1, 1).of(total(100, 0, 0), at, sum(Means.CHEQUE, 100, 0, 0)),
                        day(4, JANUARY, JANUARY, 2, 2)
                                .of(total(107, 0, 0), at, sum(Means.CASH, 7, 0, 0)));
    }

    @Test
    void februaryEndsOnItsLeapDay() {
        LocalDate leap = LocalDate.of(2024, 2, 29);
        Instant at = midnight(leap.plusDays(1));
        given(
                        opened(),
                        chosen(Till.CRENEAU, on(leap, "08:00")),
                        taken("a", Means.CASH, 5, on(leap, "23:00")))
                .at(at)
                .when(close(Span.MONTH, leap))
                .then(
                        day(1, leap, leap, 1, 1).of(total(5, 0, 0), at, sum(Means.CASH, 5, 0, 0)),
                        month(2, LocalDate.of(2024, 2, 1), 1, 1)
                                .of(total(5, 0, 0), at, sum(Means.CASH, 5, 0, 0)));
    }
}
