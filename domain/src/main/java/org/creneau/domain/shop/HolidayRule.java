package org.creneau.domain.shop;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text that makes a day a public holiday, with where and since when.
///
/// @param country ISO 3166 alpha-2
/// @param from the first day on which the text was in force, as far as it was looked up
/// @param source the text
public record HolidayRule(
        Holiday holiday, String country, When when, Where where, LocalDate from, String source) {

    boolean makes(LocalDate day, String in, @Nullable Commune commune) {
        return country.equals(in)
                && !day.isBefore(from)
                && when.isOn(day)
                && where.includes(commune);
    }

    /// Which day of the year it is.
    public sealed interface When {
        record Each(MonthDay day) implements When {}

        /// @param days after Easter Sunday; before it where negative
        record FromEaster(int days) implements When {}

        default boolean isOn(LocalDate date) {
            return switch (this) {
                case Each(var day) ->
                        date.getMonthValue() == day.getMonthValue()
                                && date.getDayOfMonth() == day.getDayOfMonth();
                case FromEaster(var days) ->
                        Easter.sunday(date.getYear()).plusDays(days).equals(date);
            };
        }
    }

    /// In which part of the country it is one.
    public sealed interface Where {
        record Everywhere() implements Where {}

        record InDepartements(Set<String> numbers) implements Where {
            public InDepartements {
                numbers = Set.copyOf(numbers);
            }
        }

        record InCommunes(Set<Commune> communes) implements Where {
            public InCommunes {
                communes = Set.copyOf(communes);
            }
        }

        /// A shop that did not say where it is has what holds everywhere.
        default boolean includes(@Nullable Commune commune) {
            return switch (this) {
                case Everywhere _ -> true;
                case InDepartements(var numbers) ->
                        commune != null && numbers.contains(commune.departement());
                case InCommunes(var communes) -> commune != null && communes.contains(commune);
            };
        }
    }
}
