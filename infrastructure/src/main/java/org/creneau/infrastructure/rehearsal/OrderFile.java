package org.creneau.infrastructure.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.creneau.infrastructure.csv.CsvLines;
import org.creneau.infrastructure.csv.OpenedText;
import org.creneau.infrastructure.rehearsal.Columns.Field;
import org.creneau.infrastructure.rehearsal.LineReader.Reading;
import org.jspecify.annotations.Nullable;

/// An order export, read as a stream of invoices: only a few hundred of them are in memory at once.
///
/// Lines of one invoice follow each other in the file. Invoices come out in the order of time, as long
/// as none is further out of place than [#LOOK_AHEAD] invoices.
final class OrderFile implements AutoCloseable {
    static final int LOOK_AHEAD = 500;
    static final String NO_CUSTOMER = "no-customer";
    static final String QUOTED_SEPARATOR = "quoted-comma";
    private static final int HEADER = 8 * 1024;

    private final BufferedReader text;
    private final CountedBytes bytes;
    private final long size;
    private final char separator;
    private final CsvLines records;
    private final LineReader reader;
    private final Map<Dirt, Long> skipped = new EnumMap<>(Dirt.class);
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Long> noted = new HashMap<>();
    private final Set<String> dirtyInvoices = new HashSet<>();
    private final PriorityQueue<Invoice> ahead =
            new PriorityQueue<>(Comparator.comparing(Invoice::at).thenComparing(Invoice::key));
    private @Nullable Line next;
    private long read;
    private long given;
    private long used;
    private Sum bought = Sum.NOTHING;
    private Sum back = Sum.NOTHING;

    private OrderFile(
            BufferedReader text,
            CountedBytes bytes,
            long size,
            char separator,
            CsvLines records,
            LineReader reader)
            throws IOException {
        this.text = text;
        this.bytes = bytes;
        this.size = size;
        this.separator = separator;
        this.records = records;
        this.reader = reader;
        this.next = line();
    }

    static OrderFile open(Path file, Map<Field, String> columns, boolean skipUnknownCustomers)
            throws IOException, BadOption {
        CountedBytes bytes = new CountedBytes(Files.newInputStream(file));
        BufferedReader text = OpenedText.of(bytes);
        char separator = separator(text);
        CsvLines records = new CsvLines(text, separator);
        if (!(records.next() instanceof CsvLines.Row.Fields(var header))) {
            text.close();
            throw new BadOption(file + " does not begin with a line of column names");
        }
        Columns found = Columns.of(header.stream().toList(), columns);
        LineReader reader = new LineReader(found, separator != ',', skipUnknownCustomers);
        return new OrderFile(text, bytes, Files.size(file), separator, records, reader);
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER);
        char[] glance = new char[HEADER];
        String header =
                new String(glance, 0, Math.max(0, text.read(glance)))
                        .lines()
                        .findFirst()
                        .orElse("");
        text.reset();
        return List.of(',', ';', '\t').stream()
                .max(Comparator.comparingLong(c -> header.chars().filter(h -> h == c).count()))
                .orElseThrow();
    }

    /// The earliest invoice not yet given. Null at the end.
    @Nullable Invoice next() throws IOException {
        while (ahead.size() < LOOK_AHEAD && next != null) {
            ahead.add(invoice(next));
        }
        given++;
        return ahead.poll();
    }

    private Invoice invoice(Line first) throws IOException {
        List<Line> lines = new ArrayList<>();
        while (next != null && next.invoice().equals(first.invoice())) {
            lines.add(next);
            next = line();
        }
        int times = seen.merge(first.invoice(), 1, Integer::sum);
        String key = times == 1 ? first.invoice() : first.invoice() + "." + times;
        return new Invoice(key, first.cancellation(), first.customer(), first.at(), lines);
    }

    private @Nullable Line line() throws IOException {
        CsvLines.Row row = records.next();
        while (!(row instanceof CsvLines.Row.End)) {
            read++;
            switch (reading(row)) {
                case Reading.Clean(Line line) -> {
                    used++;
                    add(line);
                    note(line);
                    return line;
                }
                case Reading.Dirty(Dirt dirt) -> skip(dirt, row);
            }
            row = records.next();
        }
        return null;
    }

    private void add(Line line) {
        if (line.cancellation()) {
            back = back.plus(Sum.of(line));
        } else {
            bought = bought.plus(Sum.of(line));
        }
    }

    private void note(Line line) {
        if (line.customer().isEmpty()) {
            noted.merge(NO_CUSTOMER, 1L, Long::sum);
        }
        if (line.label().indexOf(separator) >= 0) {
            noted.merge(QUOTED_SEPARATOR, 1L, Long::sum);
        }
    }

    private void skip(Dirt dirt, CsvLines.Row row) {
        skipped.merge(dirt, 1L, Long::sum);
        if (row instanceof CsvLines.Row.Fields(var fields)) {
            dirtyInvoices.add(reader.invoice(fields));
        }
    }

    private Reading reading(CsvLines.Row row) {
        return row instanceof CsvLines.Row.Fields(var fields)
                ? reader.read(fields)
                : new Reading.Dirty(Dirt.UNREADABLE);
    }

    /// How much of the file has been given out, from 0 to 1, as far as can be told before its end.
    double share() {
        double readSoFar = size == 0 ? 1 : (double) bytes.count() / size;
        return readSoFar * given / Math.max(1, given + ahead.size());
    }

    long read() {
        return read;
    }

    long used() {
        return used;
    }

    /// What the lines come to that were used, whatever became of them afterwards.
    Report.Bought sums() {
        return new Report.Bought(bought, back);
    }

    /// What was odd about lines that were kept all the same: nobody's name, which makes them orders of
    /// somebody unknown, or a text that holds the separator, in quotes.
    Map<String, Long> noted() {
        return new TreeMap<>(noted);
    }

    /// Invoices of which no line was clean.
    long invoicesOfDirtAlone() {
        return dirtyInvoices.stream()
                .filter(invoice -> !invoice.isEmpty() && !seen.containsKey(invoice))
                .count();
    }

    Map<Dirt, Long> skipped() {
        return Map.copyOf(skipped);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
