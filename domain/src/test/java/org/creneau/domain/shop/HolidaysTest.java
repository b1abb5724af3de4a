package org.creneau.domain.shop;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.shop.Holiday.ABOLITION_OF_SLAVERY;
import static org.creneau.domain.shop.Holiday.GOOD_FRIDAY;
import static org.creneau.domain.shop.Holiday.SECOND_CHRISTMAS_DAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.MalformedValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    private static final LocalDate GOOD_FRIDAY_2027 = LocalDate.of(2027, 3, 26);
    private static final LocalDate SECOND_DAY = LocalDate.of(2027, 12, 26);

    @ParameterizedTest
    @CsvSource({
        "1818, 1818-03-22",
        "1943, 1943-04-25",
        "2000, 2000-04-23",
        "2008, 2008-03-23",
        "2020, 2020-04-12",
        "2021, 2021-04-04",
        "2027, 2027-03-28",
        "2038, 2038-04-25",
        "2049, 2049-04-18",
        "2076, 2076-04-19"
    })
    void easterIsWhereTheTablesHaveIt(int year, LocalDate sunday) {
        assertThat(Easter.sunday(year)).isEqualTo(sunday);
    }

    @Test
    void franceHasElevenInAYear() {
        assertThat(in(2027, "FR", null).keySet())
                .containsExactlyInAnyOrder(
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 3, 29),
                        LocalDate.of(2027, 5, 1),
                        LocalDate.of(2027, 5, 8),
                        LocalDate.of(2027, 5, 6),
                        LocalDate.of(2027, 5, 17),
                        LocalDate.of(2027, 7, 14),
                        LocalDate.of(2027, 8, 15),
                        LocalDate.of(2027, 11, 1),
                        LocalDate.of(2027, 11, 11),
                        LocalDate.of(2027, 12, 25));
    }

    @Test
    void belgiumHasTenInAYear() {
        assertThat(in(2027, "BE", new Commune("21004")))
                .hasSize(10)
                .containsEntry(LocalDate.of(2027, 7, 21), Holiday.BELGIAN_NATIONAL_DAY)
                .doesNotContainKey(LocalDate.of(2027, 5, 8));
    }

    @ParameterizedTest
    @CsvSource({"67482", "68066", "57463", "57001", "67001", "68001"})
    void theDayAfterChristmasIsOneEverywhereInAlsaceAndMoselle(String commune) {
        assertThat(on(SECOND_DAY, commune)).contains(SECOND_CHRISTMAS_DAY);
    }

    @ParameterizedTest
    @CsvSource({"14118", "54395", "88160", "90010", "2A004"})
    void theDayAfterChristmasIsNoneElsewhere(String commune) {
        assertThat(on(SECOND_DAY, commune)).isEmpty();
        assertThat(on(GOOD_FRIDAY_2027, commune)).isEmpty();
    }

    @Test
    void goodFridayIsOneWhereAProtestantOrAMixedChurchStands() {
        assertThat(on(GOOD_FRIDAY_2027, "67482")).contains(GOOD_FRIDAY);
        assertThat(on(GOOD_FRIDAY_2027, "57463")).contains(GOOD_FRIDAY);
        assertThat(on(GOOD_FRIDAY_2027, "68147")).as("mixed").contains(GOOD_FRIDAY);
        assertThat(on(GOOD_FRIDAY_2027, "57001")).as("nothing is known of a church").isEmpty();
        assertThat(on(GOOD_FRIDAY_2027.minusDays(1), "67482")).isEmpty();
    }

    @Test
    void aShopOfAlsaceOrMoselleWithoutAKnownChurchFindsOutForItself() {
        assertThat(GoodFriday.isOpenQuestion(new Commune("57001"))).isTrue();
        assertThat(GoodFriday.isOpenQuestion(new Commune("67482"))).isFalse();
        assertThat(GoodFriday.isOpenQuestion(new Commune("14118"))).isFalse();
    }

    @Test
    void theTableOfChurchesNamesEveryCommuneOnceAndOnlyThere() {
        assertThat(GoodFriday.CHURCHES)
                .extracting(GoodFriday.Church::commune)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.departement().matches("57|67|68"));
    }

    @Test
    void whoDoesNotSayWhereItIsHasWhatHoldsEverywhere() {
        assertThat(new Holidays.Kept("FR", null).on(SECOND_DAY)).isEmpty();
        assertThat(new Holidays.Kept("FR", null).on(LocalDate.of(2027, 12, 25)))
                .contains(Holiday.CHRISTMAS);
        assertThat(new Holidays.NotKept().on(LocalDate.of(2027, 12, 25))).isEmpty();
        assertThat(new Holidays.Kept("NZ", null).on(LocalDate.of(2027, 12, 25))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "97105, 2027-05-27",
        "97209, 2027-05-22",
        "97302, 2027-06-10",
        "97411, 2027-12-20",
        "97608, 2027-04-27"
    })
    void overseasTheEndOfSlaveryIsRemembered(String commune, LocalDate day) {
        assertThat(on(day, commune)).contains(ABOLITION_OF_SLAVERY);
        assertThat(on(day, "75056")).isEmpty();
    }

    @Test
    void aRuleHoldsFromItsDay() {
        assertThat(on(LocalDate.of(2008, 1, 1), "75056")).isEmpty();
        assertThat(on(LocalDate.of(2008, 5, 8), "75056")).contains(Holiday.VICTORY_1945);
    }

    @Test
    void aPostCodeWithLettersIsNoCommune() {
        assertThatThrownBy(() -> new Commune("2C004")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Commune("6748")).isInstanceOf(MalformedValue.class);
    }

    private static Optional<Holiday> on(LocalDate day, String commune) {
        return new Holidays.Kept("FR", new Commune(commune)).on(day);
    }

    private static Map<LocalDate, Holiday> in(int year, String country, @Nullable Commune commune) {
        var kept = new Holidays.Kept(country, commune);
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> kept.on(day).isPresent())
                .collect(toMap(day -> day, day -> kept.on(day).orElseThrow()));
    }
}
