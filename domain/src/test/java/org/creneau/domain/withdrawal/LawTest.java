package org.creneau.domain.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The dates were worked out with a calendar and a pencil.
class LawTest {
    private static final ZoneId PARIS = Town.PARIS;
    private static final Law FRANCE = new Law(PARIS, new Holidays.Kept("FR", null));
    private static final String LYON = "69123";

    @ParameterizedTest
    @CsvSource({
        // an ordinary fortnight: Tuesday to Tuesday
        "2026-06-02, FR, 69123, 2026-06-16",
        // the fourteenth day is a Saturday, a Sunday
        "2026-06-06, FR, 69123, 2026-06-22",
        "2026-06-07, FR, 69123, 2026-06-22",
        // Labour Day is a Friday: on to Monday
        "2026-04-17, FR, 69123, 2026-05-04",
        // 8 May is a holiday in France and a Friday like any other in Belgium
        "2026-04-24, FR, 69123, 2026-05-11",
        "2026-04-24, BE, , 2026-05-08",
        // New Year's Day is a Friday
        "2026-12-18, FR, 69123, 2027-01-04",
        // the second day of Christmas is one in Alsace
        "2028-12-12, FR, 69123, 2028-12-26",
        "2028-12-12, FR, 67482, 2028-12-27",
        // Good Friday, where there is a Protestant church: then Saturday, Sunday, Easter Monday
        "2027-03-12, FR, 69123, 2027-03-26",
        "2027-03-12, FR, 67482, 2027-03-30",
        // over the change to summer time, and Easter Monday
        "2027-03-14, FR, 69123, 2027-03-30",
        // over the change to winter time, and All Saints
        "2027-10-17, FR, 69123, 2027-11-02",
        // the Belgian national day, a Wednesday; nothing in France
        "2027-07-07, BE, , 2027-07-22",
        "2027-07-07, FR, 69123, 2027-07-21",
        // 15 November closes offices of the state in Belgium, and is no public holiday
        "2027-11-01, BE, , 2027-11-15",
        // Ascension is a Thursday: Friday is worked on
        "2026-04-30, FR, 69123, 2026-05-15",
        // a leap day, and the ends of months
        "2028-02-15, FR, 69123, 2028-02-29",
        "2026-02-15, FR, 69123, 2026-03-02",
        "2026-01-30, FR, 69123, 2026-02-13",
        "2026-09-17, FR, 69123, 2026-10-01"
    })
    void whoHasTheGoodsHasFourteenDaysAndUntilTheNextWorkingDay(
            LocalDate received, String country, String commune, LocalDate lastDay) {
        var calendar = new Holidays.Kept(country, commune == null ? null : new Commune(commune));
        assertThat(new Law(PARIS, calendar).lastDayToWithdraw(at(received + "T11:00")))
                .isEqualTo(lastDay);
    }

    @Test
    void theDayCountsOnWhichTheGoodsCameByTheClockOfTheShop() {
        assertThat(FRANCE.lastDayToWithdraw(at("2026-06-02T23:30")))
                .isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(FRANCE.lastDayToWithdraw(at("2026-06-03T00:00")))
                .isEqualTo(LocalDate.of(2026, 6, 17));
    }

    @Test
    void theWholeOfTheLastDayCountsAndMidnightDoesNot() {
        LocalDate last = LocalDate.of(2026, 6, 16);
        assertThat(FRANCE.isAfter(at("2026-06-16T23:59:59.999999"), last)).isFalse();
        assertThat(FRANCE.isAfter(at("2026-06-17T00:00"), last)).isTrue();
    }

    @Test
    void aShopThatIsOpenOnHolidaysMovesNoLimit() {
        var opensAlways = Law.of(Town.profile(Door.INSIDE), new Holidays.NotKept(), null);
        assertThat(opensAlways.lastDayToWithdraw(at("2026-04-17T11:00")))
                .isEqualTo(LocalDate.of(2026, 5, 4));
        var keeps = new Holidays.Kept("FR", new Commune(LYON));
        assertThat(Law.of(Town.profile(Door.INSIDE), keeps, null).calendar()).isEqualTo(keeps);
    }

    @ParameterizedTest
    @CsvSource({
        // Friday, 26 March is Good Friday; then Saturday, Sunday, Easter Monday
        "2027-03-12, , 2027-03-26",
        "2027-03-12, 69123, 2027-03-26",
        "2027-03-12, 67482, 2027-03-30",
        // no church of that kind in this one, which has the second day of Christmas
        "2027-03-12, 68066, 2027-03-30",
        "2027-03-12, 57463, 2027-03-30",
        "2027-03-12, 67001, 2027-03-26",
        // 26 December 2028 is a Tuesday, 26 December 2029 a Wednesday
        "2028-12-12, 69123, 2028-12-26",
        "2028-12-12, 67001, 2028-12-27",
        "2029-12-11, 69123, 2029-12-26",
        "2029-12-11, 67482, 2029-12-27",
        "2029-12-12, 67482, 2029-12-27",
    })
    void aShopInAlsaceThatIsOpenOnHolidaysHasItsLimitsMovedByThem(
            LocalDate received, String code, LocalDate lastDay) {
        Commune commune = code == null ? null : new Commune(code);
        var open = new Holidays.NotKept(commune);
        var saidUnderDistancing = distancing("FR", commune);
        var closed = new Holidays.Kept("FR", null);
        var neverAsked = new Holidays.NotKept();
        for (Law law :
                List.of(
                        Law.of(Town.profile(Door.INSIDE), open, null),
                        Law.of(Town.profile(Door.INSIDE), open, distancing("FR", null)),
                        Law.of(Town.profile(Door.INSIDE), neverAsked, saidUnderDistancing),
                        Law.of(Town.profile(Door.INSIDE), closed, saidUnderDistancing))) {
            assertThat(law.lastDayToWithdraw(at(received + "T11:00"))).isEqualTo(lastDay);
        }
    }

    @Test
    void theCommuneOfTheHolidaysGoesBeforeThatOfTheTexts() {
        var strasbourg = new Commune("67482");
        var lyon = new Commune(LYON);
        var law =
                Law.of(
                        Town.profile(Door.INSIDE),
                        new Holidays.NotKept(lyon),
                        distancing("FR", strasbourg));
        assertThat(law.calendar()).isEqualTo(new Holidays.Kept("FR", lyon));
    }

    @Test
    void aCommuneOfAnotherCountryThanTheShopsSaysNothing() {
        var law =
                Law.of(
                        Town.profile(Door.INSIDE),
                        new Holidays.NotKept(),
                        distancing("BE", new Commune("67482")));
        assertThat(law.calendar()).isEqualTo(new Holidays.Kept("FR", null));
    }

    private static Distancing distancing(String country, @Nullable Commune commune) {
        return new Distancing(60, new Distancing.Text.InForce(country), null, null, commune);
    }

    @Test
    void theMoneyIsBackAFortnightAfterTheWordWhateverDayThatIs() {
        assertThat(FRANCE.lastDayToRefund(at("2026-12-18T23:30")))
                .isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(FRANCE.lastDayToRefund(at("2027-10-17T09:00")))
                .isEqualTo(LocalDate.of(2027, 10, 31));
        assertThat(FRANCE.lastDayToRefund(at("2028-02-15T09:00")))
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void theGoodsAreBackAFortnightAfterTheWordOrOnTheNextWorkingDay() {
        assertThat(FRANCE.lastDayToBringBack(at("2026-12-18T23:30")))
                .isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(FRANCE.lastDayToBringBack(at("2026-06-02T09:00")))
                .isEqualTo(LocalDate.of(2026, 6, 16));
    }

    @Test
    void theShopAnswersForFaultsForTwoYears() {
        assertThat(FRANCE.lastDayOfConformity(at("2026-12-12T11:00")))
                .isEqualTo(LocalDate.of(2028, 12, 12));
        assertThat(FRANCE.lastDayOfConformity(at("2028-02-29T11:00")))
                .isEqualTo(LocalDate.of(2030, 2, 28));
    }

    @Test
    void aFaultIsMendedWithinThirtyDaysAndItsPricePaidBackWithinFourteen() {
        // over the leap day, over the change to winter time, and on a Sunday, which makes no day
        // more
        assertThat(FRANCE.lastDayToRemedy(at("2028-02-10T18:00")))
                .contains(LocalDate.of(2028, 3, 11));
        assertThat(FRANCE.lastDayToRemedy(at("2027-10-15T23:30")))
                .contains(LocalDate.of(2027, 11, 14));
        assertThat(FRANCE.lastDayToRefundFault(at("2027-10-17T00:00")))
                .contains(LocalDate.of(2027, 10, 31));
    }

    @Test
    void whereNoNumberOfDaysIsWrittenForFaultsNoneIsSaid() {
        var belgium = new Law(PARIS, new Holidays.Kept("BE", null));
        assertThat(belgium.lastDayToRemedy(at("2028-02-10T18:00"))).isEmpty();
        assertThat(belgium.lastDayToRefundFault(at("2028-02-10T18:00"))).isEmpty();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
