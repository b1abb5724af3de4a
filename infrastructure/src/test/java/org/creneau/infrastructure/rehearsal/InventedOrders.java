package org.creneau.infrastructure.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Order files in the layout of the Online Retail data, every line of them invented.
final class InventedOrders {
    static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    InventedOrders line(String line) {
        lines.add(line);
        return this;
    }

    InventedOrders line(
            String invoice, String article, int pieces, String at, String price, String customer) {
        return line(
                String.join(
                        ",",
                        invoice,
                        article,
                        "THING " + article,
                        Integer.toString(pieces),
                        at,
                        price,
                        customer,
                        "France"));
    }

    /// So many invoices of a few lines on a working day, some pieces of it brought back.
    InventedOrders days(int days, int invoicesADay, long seed) {
        Random random = new Random(seed);
        LocalDate monday = LocalDate.of(2020, 11, 30);
        int number = 1000;
        for (int day = 0; day < days; day++) {
            LocalDateTime at = monday.plusDays(day).atTime(8, 0);
            for (int i = 0; i < invoicesADay; i++) {
                at = at.plusSeconds(random.nextInt(2 * 36_000 / invoicesADay));
                invoice(Integer.toString(++number), at, random);
            }
        }
        return this;
    }

    private void invoice(String number, LocalDateTime at, Random random) {
        String customer = random.nextInt(5) == 0 ? "" : "C" + random.nextInt(40);
        String minute = at.withSecond(0).toString();
        int count = 1 + random.nextInt(4);
        String article = "";
        for (int i = 0; i < count; i++) {
            article = "A" + random.nextInt(30);
            line(number, article, 1 + random.nextInt(9), minute, "4.95", customer);
        }
        if (random.nextInt(8) == 0) {
            line("C" + number, article, -1, minute, "4.95", customer);
        }
    }

    int count() {
        return lines.size() - 1;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    Path in(Path folder) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "orders", ".csv"), text());
    }
}
