package org.creneau.domain.till;

import java.time.LocalDate;
import java.time.YearMonth;

/// How long the time is that a closure is about. A year is a calendar year, whenever the shop's own accounts end.
public enum Span {
    DAY,
    MONTH,
    YEAR;

    /// The last day of the span that a day is in.
    public LocalDate lastDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> YearMonth.from(day).atEndOfMonth();
            case YEAR -> LocalDate.of(day.getYear(), 12, 31);
        };
    }

    public LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /// The first day on which it can be closed. A day can be while it still goes on: what comes later that day
    /// falls into the next closure.
    LocalDate firstPossible(LocalDate day) {
        return this == DAY ? day : lastDay(day).plusDays(1);
    }
}
