package org.creneau.application.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.ShopId;

/// What of tills is still to be closed.
public interface OpenTills {
    /// Of every shop that has our till or had it.
    List<ToClose> toClose();

    /// How far a till is closed.
    ///
    /// @param firstOpen when the first record that is not closed happened
    /// @param day the latest closure of a day
    /// @param month the last day of the last month that is closed
    /// @param year the last day of the last year that is closed
    record ToClose(
            ShopId shop,
            Optional<Instant> firstOpen,
            Optional<Day> day,
            Optional<LocalDate> month,
            Optional<LocalDate> year) {}

    /// @param to the day; where it was closed before its end, what came later that day is still to be closed
    record Day(LocalDate to, Instant closedAt) {}
}
