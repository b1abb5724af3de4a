package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.PARIS;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.opening;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.shop.Schedule.Opening;
import org.junit.jupiter.api.Test;

class WindowsOfADayTest {
    private static final LocalDate CLOCKS_FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate CLOCKS_BACK = LocalDate.of(2027, 10, 31);

    @Test
    void anOpeningIsCutIntoWindowsOfEqualLength() {
        assertThat(windows(SATURDAY, 15, opening("14:00", "15:00")))
                .containsExactly(
                        window("2020-12-05T13:00:00Z", 15),
                        window("2020-12-05T13:15:00Z", 15),
                        window("2020-12-05T13:30:00Z", 15),
                        window("2020-12-05T13:45:00Z", 15));
    }

    @Test
    void aRestTooShortForAWindowIsNone() {
        assertThat(starts(SATURDAY, 40, opening("14:00", "15:30")))
                .containsExactly("2020-12-05T13:00:00Z", "2020-12-05T13:40:00Z");
    }

    @Test
    void openingsComeInOrderHoweverTheyAreWritten() {
        assertThat(starts(SATURDAY, 60, opening("14:00", "15:00"), opening("09:00", "10:00")))
                .containsExactly("2020-12-05T08:00:00Z", "2020-12-05T13:00:00Z");
    }

    @Test
    void openingsThatOverlapGiveNoWindowTwice() {
        assertThat(starts(SATURDAY, 30, opening("14:00", "15:00"), opening("14:30", "15:30")))
                .containsExactly(
                        "2020-12-05T13:00:00Z", "2020-12-05T13:30:00Z", "2020-12-05T14:00:00Z");
    }

    @Test
    void aDayOffHasNone() {
        var sundaysOnly =
                schedule(
                        Duration.ofMinutes(15),
                        Map.of(DayOfWeek.SUNDAY, List.of(opening("09:00", "12:00"))));
        assertThat(sundaysOnly.windowsOn(SATURDAY, PARIS)).isEmpty();
    }

    @Test
    void anHourThatDoesNotExistHasNoWindows() {
        assertThat(starts(CLOCKS_FORWARD, 30, opening("01:00", "04:00")))
                .containsExactly(
                        "2027-03-28T00:00:00Z",
                        "2027-03-28T00:30:00Z",
                        "2027-03-28T01:00:00Z",
                        "2027-03-28T01:30:00Z");
    }

    @Test
    void anOpeningThatBeginsInAnHourThatDoesNotExistBeginsAfterIt() {
        assertThat(starts(CLOCKS_FORWARD, 30, opening("02:00", "04:00")))
                .containsExactly("2027-03-28T01:00:00Z", "2027-03-28T01:30:00Z");
        assertThat(starts(CLOCKS_FORWARD, 20, opening("02:10", "04:00")))
                .as("the first start on the wall that exists: 03:10")
                .containsExactly("2027-03-28T01:10:00Z", "2027-03-28T01:30:00Z");
    }

    @Test
    void anOpeningWithinAnHourThatDoesNotExistHasNoWindows() {
        assertThat(starts(CLOCKS_FORWARD, 15, opening("02:00", "03:00"))).isEmpty();
        assertThat(starts(CLOCKS_FORWARD, 15, opening("02:15", "02:45"))).isEmpty();
    }

    @Test
    void anOpeningThatEndsInAnHourThatDoesNotExistEndsBeforeIt() {
        assertThat(starts(CLOCKS_FORWARD, 30, opening("01:00", "02:30")))
                .containsExactly("2027-03-28T00:00:00Z", "2027-03-28T00:30:00Z");
    }

    @Test
    void anHourThatHappensTwiceHasItsWindowsTwice() {
        assertThat(starts(CLOCKS_BACK, 60, opening("01:00", "04:00")))
                .containsExactly(
                        "2027-10-30T23:00:00Z",
                        "2027-10-31T00:00:00Z",
                        "2027-10-31T01:00:00Z",
                        "2027-10-31T02:00:00Z");
    }

    @Test
    void openingsThatMeetInAnHourThatHappensTwiceDoNotOverlap() {
        var windows =
                windows(CLOCKS_BACK, 15, opening("01:00", "02:30"), opening("02:30", "04:00"));

        assertThat(windows).hasSize(16);
        for (int next = 1; next < windows.size(); next++) {
            assertThat(windows.get(next).start()).isEqualTo(windows.get(next - 1).end());
        }
    }

    @Test
    void aWindowStartsAtItsStartAndNoSecondBesideIt() {
        var schedule =
                schedule(
                        Duration.ofSeconds(90),
                        Map.of(DayOfWeek.SATURDAY, List.of(opening("14:00", "15:00"))));
        Instant two = SATURDAY.atTime(14, 0).atZone(PARIS).toInstant();

        assertThat(at(schedule, two.plusSeconds(90), SATURDAY))
                .contains(new Window(two.plusSeconds(90), two.plusSeconds(180)));
        for (long beside : new long[] {-90, 30, 60, 3600}) {
            assertThat(at(schedule, two.plusSeconds(beside), SATURDAY)).isEmpty();
        }
    }

    private static Optional<Window> at(Schedule schedule, Instant start, LocalDate day) {
        return schedule.windowAt(start, schedule.openingsOn(day), day, PARIS);
    }

    private static List<String> starts(LocalDate day, int minutes, Opening... openings) {
        return windows(day, minutes, openings).stream()
                .map(window -> window.start().toString())
                .toList();
    }

    /// As listed, after asking for each minute of the day whether a window starts then.
    private static List<Window> windows(LocalDate day, int minutes, Opening... openings) {
        var schedule =
                schedule(
                        Duration.ofMinutes(minutes), Map.of(day.getDayOfWeek(), List.of(openings)));
        var windows = schedule.windowsOn(day, PARIS);
        assertThat(minutesOf(day).flatMap(minute -> at(schedule, minute, day).stream()))
                .containsExactlyElementsOf(windows);
        return windows;
    }

    private static Stream<Instant> minutesOf(LocalDate day) {
        Instant last = day.plusDays(1).atStartOfDay(PARIS).toInstant();
        return Stream.iterate(
                day.atStartOfDay(PARIS).toInstant(),
                minute -> minute.isBefore(last),
                minute -> minute.plus(Duration.ofMinutes(1)));
    }

    private static Schedule schedule(Duration length, Map<DayOfWeek, List<Opening>> hours) {
        return new Schedule(Schedule.COLLECT, hours, length, 1, Duration.ZERO, 7);
    }

    private static Window window(String start, int minutes) {
        Instant from = Instant.parse(start);
        return new Window(from, from.plus(Duration.ofMinutes(minutes)));
    }
}
