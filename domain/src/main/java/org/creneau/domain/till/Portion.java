package org.creneau.domain.till;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.till.TillEvent.TillClosed;

/// The open records that the next closure of a day takes.
///
/// It takes those of the first open day on which money moved, in the order of the log, and with them what was typed among
/// them for a day that is closed already. It never takes what happened after that day: a payment that comes seconds after
/// midnight is of the new day, whenever the closing runs.
///
/// @param from the first day that is not closed
/// @param to the day that is closed by it
record Portion(LocalDate from, LocalDate to, List<TillRecord> records) {

    /// Empty where nothing is open until the end of a day, or that day is closed already.
    static Optional<Portion> of(TillBooks books, LocalDate until, ZoneId zone) {
        LocalDate from = firstOpen(books, zone);
        return until.isBefore(from) ? Optional.empty() : taken(books, from, until, zone);
    }

    private static Optional<Portion> taken(
            TillBooks books, LocalDate from, LocalDate until, ZoneId zone) {
        LocalDate to =
                books.open().stream()
                        .map(record -> day(record.happened(), zone))
                        .filter(day -> !day.isBefore(from))
                        .findFirst()
                        .filter(day -> day.isBefore(until))
                        .orElse(until);
        List<TillRecord> records =
                books.open().stream()
                        .takeWhile(record -> !day(record.happened(), zone).isAfter(to))
                        .toList();
        return records.isEmpty() ? Optional.empty() : Optional.of(new Portion(from, to, records));
    }

    /// The day after that of the last closure, or that day where it was closed before its end.
    private static LocalDate firstOpen(TillBooks books, ZoneId zone) {
        LocalDate chosen = books.since().map(at -> day(at, zone)).orElse(LocalDate.MIN);
        LocalDate next = books.latest().map(last -> next(last, zone)).orElse(LocalDate.MIN);
        return next.isAfter(chosen) ? next : chosen;
    }

    private static LocalDate next(TillClosed last, ZoneId zone) {
        return day(last.at(), zone).isAfter(last.to()) ? last.to().plusDays(1) : last.to();
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
