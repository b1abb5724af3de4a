package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.GoodFriday;
import org.creneau.domain.shop.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two tables and two computations that were written apart come to the same.
class PublishedHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "FR,",
        "FR, 75056",
        "FR, 67482",
        "FR, 57463",
        "FR, 57001",
        "FR, 68147",
        "FR, 97105",
        "FR, 97411",
        "FR, 2A004",
        "BE,",
        "BE, 57097",
        "DE,"
    })
    void itAgreesWithTheRulesOnEveryDayOfACentury(String country, String code) {
        Commune commune = code == null ? null : new Commune(code);
        var kept = new Holidays.Kept(country, commune);
        assertThat(
                        LocalDate.of(2009, 1, 1)
                                .datesUntil(LocalDate.of(2109, 1, 1))
                                .filter(
                                        day ->
                                                PublishedHolidays.close(kept, day)
                                                        != kept.on(day).isPresent()))
                .isEmpty();
    }

    @Test
    void itKnowsTheSameChurches() {
        LocalDate goodFriday = LocalDate.of(2027, 3, 26);
        assertThat(GoodFriday.CHURCHES)
                .allMatch(
                        church ->
                                PublishedHolidays.close(
                                        new Holidays.Kept("FR", church.commune()), goodFriday));
    }

    @Test
    void whoKeepsNoneIsOpen() {
        assertThat(PublishedHolidays.close(new Holidays.NotKept(), LocalDate.of(2027, 12, 25)))
                .isFalse();
    }
}
