package org.creneau.domain.till;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.TillBooks.Pending;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Closes, one after the other: each day on which money moved, and each month and year before a day of the next one. So no day is
/// ever closed behind a month that is not, and the closures of a span are those of its parts.
///
/// @param closed so far, as `books` know it already
record Closing(ShopId shop, ZoneId zone, Instant at, TillBooks books, PVector<TillClosed> closed) {

    static Closing of(ShopId shop, ZoneId zone, Instant at, TillBooks books) {
        return new Closing(shop, zone, at, books, TreePVector.empty());
    }

    List<TillClosed> until(Span span, LocalDate day) {
        Closing days = days(span.lastDay(day));
        Closing all =
                switch (span) {
                    case DAY -> days;
                    case MONTH -> days.months(span.lastDay(day));
                    case YEAR -> days.months(span.lastDay(day)).years(span.lastDay(day));
                };
        return all.closed;
    }

    private Closing days(LocalDate until) {
        Closing closing = this;
        Optional<Portion> next = closing.next(until);
        while (next.isPresent()) {
            closing = closing.day(next.get().to());
            next = closing.next(until);
        }
        return closing;
    }

    private Optional<Portion> next(LocalDate until) {
        return Portion.of(books, until, zone);
    }

    /// What is over before that day is closed first.
    private Closing day(LocalDate to) {
        Closing before =
                months(to.withDayOfMonth(1).minusDays(1)).years(to.withDayOfYear(1).minusDays(1));
        return before.with(before.next(to).orElseThrow());
    }

    private Closing with(Portion portion) {
        int first = books.closed() + 1;
        List<MeansSum> sums = Sums.of(portion.records());
        return with(
                new TillClosed(
                        shop,
                        books.closures() + 1,
                        Span.DAY,
                        portion.from(),
                        portion.to(),
                        first,
                        first + portion.records().size() - 1,
                        sums,
                        Sums.added(books.perpetual(), sums),
                        at));
    }

    private Closing months(LocalDate until) {
        return together(books.month(), Span.MONTH, until);
    }

    private Closing years(LocalDate until) {
        return together(books.year(), Span.YEAR, until);
    }

    private Closing together(Optional<Pending> pending, Span span, LocalDate until) {
        return pending.filter(those -> !those.latest().to().isAfter(until))
                .map(those -> with(together(those, span)))
                .orElse(this);
    }

    private TillClosed together(Pending those, Span span) {
        LocalDate day = those.latest().to();
        return new TillClosed(
                shop,
                books.closures() + 1,
                span,
                span.firstDay(day),
                span.lastDay(day),
                those.first(),
                those.latest().last(),
                those.sums(),
                those.latest().perpetual(),
                at);
    }

    private Closing with(TillClosed one) {
        return new Closing(shop, zone, at, books.after(one), closed.plus(one));
    }
}
