package org.creneau.domain.shop;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which public holidays close a shop that says nothing else of the day.
public sealed interface Holidays {

    /// None: it is open as on any other day. So it is for a shop that never spoke of holidays.
    ///
    /// @param commune in the shop's country; the law's time limits go by its holidays all the same
    record NotKept(@Nullable Commune commune) implements Holidays {
        public NotKept() {
            this(null);
        }
    }

    /// Those of its country and its commune.
    ///
    /// @param country ISO 3166 alpha-2; one whose holidays are not known here has none
    /// @param commune absent where the shop does not say: what holds in a part of the country only is not
    ///     kept
    record Kept(String country, @Nullable Commune commune) implements Holidays {}

    /// Absent as long as the shop does not say in which it is.
    @Nullable Commune commune();

    /// Those of another country, no commune of which has been said yet.
    default Holidays movedTo(String country) {
        return switch (this) {
            case NotKept _ -> new NotKept();
            case Kept kept -> kept.country().equals(country) ? kept : new Kept(country, null);
        };
    }

    default Optional<Holiday> on(LocalDate day) {
        return switch (this) {
            case NotKept _ -> Optional.empty();
            case Kept(var country, var commune) -> HolidayRules.on(day, country, commune);
        };
    }
}
