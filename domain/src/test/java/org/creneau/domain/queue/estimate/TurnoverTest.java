package org.creneau.domain.queue.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnoverTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2020-12-05T14:30:00Z");

    @Test
    void thoseWhoCameForAsMuchAtThisHourSayHowLongItTakes() {
        Turnover past =
                past(
                        stays(20, "2020-12-04T13:10:00Z", Size.LARGE, 9),
                        stays(40, "2020-12-04T08:10:00Z", Size.LARGE, 4));
        assertThat(minutes(past, Size.LARGE)).isEqualTo(9);
    }

    /// In Paris 14:10 is about half past three, and 9:10 is not. The day of the stay does not matter.
    @Test
    void whereTooFewDidTheOtherHoursCountToo() {
        Turnover past =
                past(
                        stays(19, "2020-12-04T13:10:00Z", Size.LARGE, 9),
                        stays(40, "2020-12-04T08:10:00Z", Size.LARGE, 4));
        assertThat(minutes(past, Size.LARGE)).isEqualTo(4);
    }

    @Test
    void whereTooFewCameForAsMuchEverybodyCounts() {
        Turnover past =
                past(
                        stays(3, "2020-12-04T13:10:00Z", Size.NONE, 30),
                        stays(40, "2020-12-04T14:10:00Z", Size.SMALL, 2));
        assertThat(minutes(past, Size.NONE)).isEqualTo(2);
    }

    @Test
    void theBasisGrowsWithTheStays() {
        assertThat(past(stays(4, "2020-12-04T13:10:00Z", Size.SMALL, 2)).basis()).isEmpty();
        assertThat(past(stays(5, "2020-12-04T13:10:00Z", Size.SMALL, 2)).basis())
                .hasValue(Basis.ROUGH);
        assertThat(past(stays(29, "2020-12-04T13:10:00Z", Size.SMALL, 2)).basis())
                .hasValue(Basis.ROUGH);
        assertThat(past(stays(30, "2020-12-04T13:10:00Z", Size.SMALL, 2)).basis())
                .hasValue(Basis.OWN);
    }

    @Test
    void twoTapsInARowAreNoStayAndNeitherIsAnAfternoon() {
        assertThat(Stay.of(NOW, Size.SMALL, NOW.plusSeconds(9))).isEmpty();
        assertThat(Stay.of(NOW, Size.SMALL, NOW.plusSeconds(10))).isPresent();
        assertThat(Stay.of(NOW, Size.SMALL, NOW.plus(Duration.ofHours(3)))).isPresent();
        assertThat(Stay.of(NOW, Size.SMALL, NOW.plus(Duration.ofHours(3)).plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void sizesAreToldByPieces() {
        assertThat(Stream.of(0, 1, 2, 3, 40).map(Size::of))
                .containsExactly(Size.NONE, Size.SMALL, Size.SMALL, Size.LARGE, Size.LARGE);
    }

    @Test
    void whoeverHasStayedForFiveMinutesStaysAsTheLongerOnesDid() {
        Spread spread = Spread.of(new double[] {60, 120, 600, 600});
        assertThat(spread.rest(300, 0.1)).isEqualTo(300);
        assertThat(spread.rest(300, 0.9)).isEqualTo(300);
    }

    @Test
    void whoeverHasStayedLongerThanAnybodyCountsAsOneWhoJustCame() {
        Spread spread = Spread.of(new double[] {60, 60});
        assertThat(spread.rest(60, 0.5)).isEqualTo(60);
        assertThat(spread.rest(3000, 0.5)).isEqualTo(60);
    }

    @Test
    void betweenTwoStaysASpreadGoesStraight() {
        Spread spread = Spread.of(new double[] {300, 100, 200});
        assertThat(spread.quantile(0)).isEqualTo(100);
        assertThat(spread.quantile(1 / 3.0)).isEqualTo(150);
        assertThat(spread.quantile(0.5)).isEqualTo(200);
        assertThat(spread.quantile(1)).isEqualTo(300);
    }

    private static double minutes(Turnover past, Size size) {
        return past.spread(NOW, size).quantile(0.5) / 60;
    }

    private static Turnover past(List<Stay> some, List<Stay> others) {
        return past(Stream.concat(some.stream(), others.stream()).toList());
    }

    private static Turnover past(List<Stay> stays) {
        return new Turnover(stays, Correction.NONE, PARIS);
    }

    private static List<Stay> stays(int times, String began, Size size, int minutes) {
        return Collections.nCopies(
                times, new Stay(Instant.parse(began), size, Duration.ofMinutes(minutes)));
    }
}
