package org.creneau.infrastructure.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// Two weeks of invented orders, in the layout that an export has: few all day, many before noon and in the evening.
final class SimulatedFortnight {
    /// A week after the text of 28 November 2020 came into force.
    private static final LocalDate MONDAY = LocalDate.of(2020, 12, 7);

    private static final int DAYS = 14;
    private static final LocalTime FIRST = LocalTime.of(9, 0);
    private static final int WINDOWS = 40;
    private static final int MINUTES = 15;
    private static final int ASKED_BEFORE = 2 * 60 + MINUTES;
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    private final Dice dice;
    private final List<String> lines = new ArrayList<>(List.of(HEADER));
    private int invoices;

    private SimulatedFortnight(long seed) {
        this.dice = new Dice(seed, "fortnight");
    }

    /// A file that is gone when the program ends.
    static Path file(long seed) throws IOException {
        Path file = Files.createTempFile("fortnight", ".csv");
        file.toFile().deleteOnExit();
        return Files.write(file, new SimulatedFortnight(seed).lines());
    }

    private List<String> lines() {
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = MONDAY.plusDays(day);
            if (date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                day(date);
            }
        }
        return lines;
    }

    private void day(LocalDate day) {
        for (int window = 0; window < WINDOWS; window++) {
            LocalTime start = FIRST.plusMinutes((long) window * MINUTES);
            int orders = isBusy(start) ? 5 + dice.below(2) : 2 + dice.below(3);
            for (int order = 0; order < orders; order++) {
                invoice(day.atTime(start).minusMinutes(ASKED_BEFORE - dice.below(MINUTES)));
            }
        }
    }

    private static boolean isBusy(LocalTime start) {
        return start.getHour() == 11 || start.getHour() == 17 || start.equals(LocalTime.of(18, 0));
    }

    private void invoice(LocalDateTime at) {
        invoices++;
        lines.add(
                "%d,A%d,ARTICLE,%d,%s,4.95,C%d,France"
                        .formatted(
                                100_000 + invoices,
                                dice.below(30),
                                1 + dice.below(6),
                                at,
                                dice.below(400)));
    }
}
