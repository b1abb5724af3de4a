package org.creneau.infrastructure.desk;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.jspecify.annotations.Nullable;

/// Hours that somebody wants a shop to have, as they were typed. What is beyond the three questions *when
/// are you open, how many customers, how long to prepare* has a default.
///
/// @param hours by day of the week; a day without any is closed
/// @param places a window
public record ScheduleWanted(
        @Nullable Map<DayOfWeek, List<Span>> hours,
        @Nullable Integer places,
        @Nullable Integer preparationMinutes,
        @Nullable Integer lengthMinutes,
        @Nullable Integer horizonDays,
        @Nullable FinerWanted finer) {
    public static final int USUAL_LENGTH = 15;
    public static final int USUAL_HORIZON = 14;

    private static final int DAY = 24 * 60;
    private static final int DAYS_A_WEEK = 7;

    /// A year of quarters of an hour, day and night, is more than any shop offers.
    private static final int MOST_WINDOWS = 35_200;

    private static final int MOST_PLACES = 1_000;
    private static final int FARTHEST = 366;

    /// Hours of one day.
    public static final int MOST_SPANS = 6;

    public record Span(@Nullable LocalTime from, @Nullable LocalTime to) {
        Opening opening() {
            if (from == null || to == null || !from.isBefore(to)) {
                throw new MalformedValue("hours");
            }
            return new Opening(from, to);
        }
    }

    /// @throws MalformedValue naming what is missing or is none
    public Schedule schedule(String name) {
        Schedule schedule = read(name);
        if (windowsAhead(schedule) > MOST_WINDOWS) {
            throw new MalformedValue("horizon");
        }
        return schedule;
    }

    /// Pages look at all of them to find the next that is free.
    private static long windowsAhead(Schedule schedule) {
        Duration open =
                schedule.hours().values().stream()
                        .flatMap(List::stream)
                        .map(opening -> Duration.between(opening.from(), opening.to()))
                        .reduce(Duration.ZERO, Duration::plus);
        return open.dividedBy(schedule.length()) * schedule.horizonDays() / DAYS_A_WEEK;
    }

    private Schedule read(String name) {
        return new Schedule(
                name,
                week(),
                Duration.ofMinutes(number("length", lengthMinutes, USUAL_LENGTH, 1, DAY)),
                checkedPlaces(),
                preparation(),
                number("horizon", horizonDays, USUAL_HORIZON, 0, FARTHEST),
                (finer == null ? FinerWanted.USUAL : finer).finer());
    }

    private Map<DayOfWeek, List<Opening>> week() {
        return Objects.requireNonNullElse(hours, Map.<DayOfWeek, List<Span>>of())
                .entrySet()
                .stream()
                .filter(day -> !spans(day.getValue()).isEmpty())
                .collect(toMap(Map.Entry::getKey, day -> openings(day.getValue())));
    }

    /// A caller's JSON may name nothing where hours are asked for.
    private static List<Span> spans(@Nullable List<Span> named) {
        if (named == null || named.stream().anyMatch(Objects::isNull)) {
            throw new MalformedValue("hours");
        }
        return named;
    }

    /// In order, and none that begins before the one before it has ended.
    public static List<Opening> openings(List<Span> spans) {
        if (spans(spans).size() > MOST_SPANS) {
            throw new MalformedValue("hours");
        }
        List<Opening> openings =
                spans.stream()
                        .map(Span::opening)
                        .sorted(Comparator.comparing(Opening::from))
                        .toList();
        for (int next = 1; next < openings.size(); next++) {
            if (openings.get(next).from().isBefore(openings.get(next - 1).to())) {
                throw new MalformedValue("hours");
            }
        }
        return openings;
    }

    private int checkedPlaces() {
        if (places == null) {
            throw new MalformedValue("places");
        }
        return number("places", places, 1, 1, MOST_PLACES);
    }

    private Duration preparation() {
        if (preparationMinutes == null) {
            throw new MalformedValue("preparation");
        }
        return Duration.ofMinutes(number("preparation", preparationMinutes, 0, 0, 30 * DAY));
    }

    static int number(String kind, @Nullable Integer typed, int usual, int least, int most) {
        int number = typed == null ? usual : typed;
        if (number < least || number > most) {
            throw new MalformedValue(kind);
        }
        return number;
    }
}
