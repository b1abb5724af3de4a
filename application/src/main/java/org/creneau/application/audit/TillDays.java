package org.creneau.application.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.creneau.application.audit.TillRecount.Difference;
import org.creneau.application.audit.TillRecount.Figure;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.jspecify.annotations.Nullable;

/// The days that closures name, held against those on which something happened and those that are closed already.
final class TillDays {
    private ZoneId zone = ZoneOffset.UTC;
    private LocalDate chosen = LocalDate.MIN;
    private @Nullable TillClosed lastDay;
    private @Nullable LocalDate monthToClose;
    private @Nullable LocalDate yearToClose;

    void zone(ZoneId there) {
        zone = there;
    }

    void chosen(Instant at) {
        chosen = of(at);
    }

    LocalDate of(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /// @param moves that the closure takes
    List<Difference> check(TillClosed told, List<TillMove> moves) {
        List<Difference> all = new ArrayList<>();
        switch (told.span()) {
            case DAY -> day(told, moves, all);
            case MONTH -> month(told, all);
            case YEAR -> year(told, all);
        }
        return all;
    }

    private void day(TillClosed told, List<TillMove> moves, List<Difference> all) {
        LocalDate from = firstOpen();
        compare(Figure.FROM, told.from(), from, all);
        compare(Figure.TO, told.to(), to(told, from, moves), all);
        early(told, told.to(), all);
        waiting(monthToClose, told, all);
        waiting(yearToClose, told, all);
        lastDay = told;
        monthToClose = endOfMonth(told.to());
    }

    /// What follows the last closed day, or that day itself where it was closed before its end.
    private LocalDate firstOpen() {
        TillClosed last = lastDay;
        if (last == null) {
            return chosen;
        }
        LocalDate next = of(last.at()).isAfter(last.to()) ? last.to().plusDays(1) : last.to();
        return next.isAfter(chosen) ? next : chosen;
    }

    /// The first open day on which something moved; where all was typed afterwards, any that is not closed.
    private LocalDate to(TillClosed told, LocalDate from, List<TillMove> moves) {
        return moves.stream()
                .map(move -> of(move.at()))
                .filter(day -> !day.isBefore(from))
                .findFirst()
                .orElse(told.to().isBefore(from) ? from : told.to());
    }

    private void month(TillClosed told, List<Difference> all) {
        LocalDate end = monthToClose == null ? endOfMonth(told.to()) : monthToClose;
        compare(Figure.FROM, told.from(), end.withDayOfMonth(1), all);
        compare(Figure.TO, told.to(), end, all);
        early(told, told.to().plusDays(1), all);
        waiting(yearToClose, told, all);
        monthToClose = null;
        yearToClose = endOfYear(end);
    }

    private void year(TillClosed told, List<Difference> all) {
        LocalDate end = yearToClose == null ? endOfYear(told.to()) : yearToClose;
        compare(Figure.FROM, told.from(), end.withDayOfYear(1), all);
        compare(Figure.TO, told.to(), end, all);
        early(told, told.to().plusDays(1), all);
        waiting(monthToClose, told, all);
        yearToClose = null;
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }

    private static LocalDate endOfYear(LocalDate day) {
        return day.withDayOfYear(day.lengthOfYear());
    }

    /// @param possible the first day on which it may be closed
    private void early(TillClosed told, LocalDate possible, List<Difference> all) {
        LocalDate on = of(told.at());
        if (on.isBefore(possible)) {
            all.add(difference(Figure.BEFORE_ITS_END, told.to(), on));
        }
    }

    /// @param end of the month or the year that is not closed, though its days are
    private static void waiting(@Nullable LocalDate end, TillClosed told, List<Difference> all) {
        if (end != null && told.to().isAfter(end)) {
            all.add(difference(Figure.NOT_CLOSED_BEFORE, told.to(), end));
        }
    }

    private static void compare(
            Figure figure, LocalDate told, LocalDate found, List<Difference> all) {
        if (!told.equals(found)) {
            all.add(difference(figure, told, found));
        }
    }

    private static Difference difference(Figure figure, LocalDate told, LocalDate found) {
        return TillFigures.plain(figure, told.toEpochDay(), found.toEpochDay());
    }
}
