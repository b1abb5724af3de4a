package org.creneau.infrastructure.desk;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.audit.CallsByDay;

/// The calls of some days as a file for a French spreadsheet: semicolons, days that it reads, and the mark by which it
/// knows UTF-8.
public final class CallsFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String HEADS =
            "date;appels;malgré la limite ou le tour;laissés passer;dépassés;sans commande;comptages";

    public byte[] written(CallsByDay calls) {
        String lines = calls.days().stream().map(CallsFile::line).collect(Collectors.joining());
        return ("\uFEFF" + HEADS + "\r\n" + lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(CallsByDay.Day day) {
        Stream<String> figures =
                List.of(
                                day.calls(),
                                day.insisted(),
                                day.passed(),
                                day.overtaken(),
                                day.withoutOrder(),
                                day.counts())
                        .stream()
                        .map(String::valueOf);
        return Stream.concat(Stream.of(DAY.format(day.day())), figures)
                .collect(Collectors.joining(";", "", "\r\n"));
    }
}
