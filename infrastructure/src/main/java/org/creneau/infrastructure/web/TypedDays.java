package org.creneau.infrastructure.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/// Days and hours as people type them where their browser has no calendar to choose from: as browsers send them, or as
/// they are written by hand.
final class TypedDays {
    private static final List<DateTimeFormatter> DAYS =
            formats("uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu");
    private static final List<DateTimeFormatter> MOMENTS =
            formats(
                    "uuuu-MM-dd'T'H:mm[:ss]",
                    "uuuu-MM-dd H:mm[:ss]",
                    "d/M/uuuu H:mm",
                    "d/M/uuuu H'h'mm",
                    "d.M.uuuu H:mm");

    private TypedDays() {}

    private static List<DateTimeFormatter> formats(String... patterns) {
        return List.of(patterns).stream()
                .map(DateTimeFormatter::ofPattern)
                .map(format -> format.withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    static Optional<LocalDate> day(String text) {
        return DAYS.stream()
                .flatMap(
                        format -> {
                            try {
                                return Optional.of(LocalDate.parse(text, format)).stream();
                            } catch (DateTimeParseException _) {
                                return Optional.<LocalDate>empty().stream();
                            }
                        })
                .findFirst();
    }

    static Optional<LocalDateTime> moment(String text) {
        return MOMENTS.stream()
                .flatMap(
                        format -> {
                            try {
                                return Optional.of(LocalDateTime.parse(text, format)).stream();
                            } catch (DateTimeParseException _) {
                                return Optional.<LocalDateTime>empty().stream();
                            }
                        })
                .findFirst();
    }
}
