package org.creneau.infrastructure.desk;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A library that others keep up to date says the same, where it is right.
class HolidaysByLibraryTest {
    private static final int FIRST = 2009;
    private static final int LAST = 2060;

    @ParameterizedTest
    @CsvSource({"75056, 75", "14118, 14", "33063, 33"})
    void ofFranceItSaysTheSame(String commune, String departement) {
        for (int year = FIRST; year <= LAST; year++) {
            assertThat(ours("FR", commune, year)).isEqualTo(library("fr", year, departement));
        }
    }

    /// It makes Good Friday one in every commune of Alsace.
    @ParameterizedTest
    @CsvSource({"67482, 67", "68066, 68"})
    void ofACommuneOfAlsaceWithAProtestantChurchItSaysTheSame(String commune, String departement) {
        for (int year = FIRST; year <= LAST; year++) {
            assertThat(ours("FR", commune, year)).isEqualTo(library("fr", year, departement));
        }
    }

    /// It adds Easter and Whit Sunday, which no text makes holidays of their own.
    @Test
    void ofBelgiumItSaysTheSameButForTwoSundays() {
        for (int year = FIRST; year <= LAST; year++) {
            NavigableSet<LocalDate> theirs = library("be", year);
            LocalDate easter = Objects.requireNonNull(theirs.higher(LocalDate.of(year, 3, 1)));
            theirs.remove(easter);
            theirs.remove(easter.plusDays(49));
            assertThat(ours("BE", "57097", year)).isEqualTo(theirs);
        }
    }

    private static NavigableSet<LocalDate> ours(String country, String commune, int year) {
        var kept = new Holidays.Kept(country, new Commune(commune));
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> kept.on(day).isPresent())
                .collect(toCollection(TreeSet::new));
    }

    private static NavigableSet<LocalDate> library(String country, int year, String... where) {
        return HolidayManager.getInstance(ManagerParameters.create(country))
                .getHolidays(Year.of(year), where)
                .stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .collect(toCollection(TreeSet::new));
    }
}
