package org.creneau.infrastructure.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.infrastructure.desk.ScheduleWanted;
import org.creneau.infrastructure.desk.ScheduleWanted.Span;
import org.jspecify.annotations.Nullable;

/// The hours of a shop as they were typed: texts, so that a page that refuses them can show them again.
///
/// @param days Monday first, each with at least two lines
record HoursForm(
        String name,
        List<Day> days,
        String places,
        String preparation,
        String length,
        String horizon,
        FinerForm finer) {
    private static final int LINES = 2;

    record Day(DayOfWeek day, List<Line> lines) {}

    /// @param field what the names of its two inputs begin with
    record Line(String field, String from, String to) {
        boolean isBlank() {
            return from.isBlank() && to.isBlank();
        }

        Span span() {
            return new Span(time(from), time(to));
        }
    }

    static HoursForm empty(String name) {
        return new HoursForm(
                name,
                Arrays.stream(DayOfWeek.values()).map(day -> day(day, List.of())).toList(),
                "",
                "",
                "" + ScheduleWanted.USUAL_LENGTH,
                "" + ScheduleWanted.USUAL_HORIZON,
                FinerForm.empty());
    }

    static HoursForm of(Schedule schedule) {
        return new HoursForm(
                schedule.name(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day(day, schedule.hours().getOrDefault(day, List.of())))
                        .toList(),
                "" + schedule.places(),
                "" + schedule.preparation().toMinutes(),
                "" + schedule.length().toMinutes(),
                "" + schedule.horizonDays(),
                FinerForm.of(schedule.finer()));
    }

    private static Day day(DayOfWeek day, List<Opening> openings) {
        return new Day(
                day,
                IntStream.range(0, Math.max(LINES, openings.size()))
                        .mapToObj(
                                number ->
                                        number < openings.size()
                                                ? line(day, number, openings.get(number))
                                                : new Line(field(day, number), "", ""))
                        .toList());
    }

    private static Line line(DayOfWeek day, int number, Opening opening) {
        return new Line(field(day, number), opening.from().toString(), opening.to().toString());
    }

    private static String field(DayOfWeek day, int number) {
        return "h-" + day.getValue() + "-" + (number + 1);
    }

    /// @param names of the shop's schedules, which stay as they are, however they were spelt
    static HoursForm read(HttpServletRequest request, Collection<String> names) {
        return new HoursForm(
                name(text(request, "horaire"), names),
                Arrays.stream(DayOfWeek.values()).map(day -> read(day, request)).toList(),
                text(request, "places"),
                text(request, "preparation"),
                text(request, "duree"),
                text(request, "horizon"),
                FinerForm.read(request));
    }

    private static String name(String typed, Collection<String> names) {
        return names.contains(typed) ? typed : TownHall.word(typed);
    }

    private static Day read(DayOfWeek day, HttpServletRequest request) {
        List<Line> lines =
                IntStream.range(0, ScheduleWanted.MOST_SPANS)
                        .mapToObj(number -> field(day, number))
                        .filter(
                                field ->
                                        request.getParameter(field + "-de") != null
                                                || field.endsWith("-1")
                                                || field.endsWith("-2"))
                        .map(
                                field ->
                                        new Line(
                                                field,
                                                text(request, field + "-de"),
                                                text(request, field + "-a")))
                        .toList();
        return new Day(day, lines);
    }

    static String text(HttpServletRequest request, String field) {
        String text = request.getParameter(field);
        return text == null ? "" : text.strip();
    }

    /// That of the first schedule, where none was typed.
    String checkedName() {
        return name.isEmpty() ? Schedule.COLLECT : name;
    }

    ScheduleWanted wanted() {
        return new ScheduleWanted(
                days.stream().collect(toMap(Day::day, HoursForm::spans)),
                number("places", places),
                number("preparation", preparation),
                number("length", length),
                number("horizon", horizon),
                finer.wanted());
    }

    private static List<Span> spans(Day day) {
        return day.lines().stream().filter(line -> !line.isBlank()).map(Line::span).toList();
    }

    static @Nullable LocalTime time(String typed) {
        return read("hours", typed, LocalTime::parse);
    }

    static @Nullable Integer number(String kind, String typed) {
        return read(kind, typed, Integer::valueOf);
    }

    /// @return nothing for an empty field
    private static <T> @Nullable T read(String kind, String typed, Function<String, T> meaning) {
        try {
            return typed.isEmpty() ? null : meaning.apply(typed);
        } catch (DateTimeParseException | NumberFormatException _) {
            throw new MalformedValue(kind);
        }
    }
}
