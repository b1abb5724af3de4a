package org.creneau.infrastructure.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Cuts a text into records, one at a time.
///
/// A quoted field may run over several lines. A quote that is never closed would swallow the rest of
/// the file, so a record is given up after a few lines: its first line is then unreadable, and the
/// others are read again by themselves.
public final class CsvLines {
    private static final int LINES_OF_A_RECORD = 20;

    private final BufferedReader text;
    private final CSVFormat format;
    private final char separator;
    private final Deque<String> again = new ArrayDeque<>();

    public CsvLines(BufferedReader text, char separator) {
        this.text = text;
        this.separator = separator;
        this.format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .get();
    }

    /// What stands next in the file.
    public sealed interface Row {
        record Fields(CSVRecord fields) implements Row {}

        record Unreadable() implements Row {}

        record End() implements Row {}
    }

    public Row next() throws IOException {
        String first = line();
        while (first != null && first.isBlank()) {
            first = line();
        }
        return first == null ? new Row.End() : from(first);
    }

    private Row from(String first) throws IOException {
        List<String> more = new ArrayList<>();
        boolean open = endsInQuotes(first, false);
        while (open && more.size() < LINES_OF_A_RECORD) {
            String next = line();
            if (next == null) {
                break;
            }
            more.add(next);
            open = endsInQuotes(next, true);
        }
        if (open) {
            more.reversed().forEach(again::push);
            return new Row.Unreadable();
        }
        return parse(more.isEmpty() ? first : first + "\n" + String.join("\n", more));
    }

    private @Nullable String line() throws IOException {
        return again.isEmpty() ? text.readLine() : again.pop();
    }

    /// A quote opens a field only where the field begins, and is written twice inside it.
    private boolean endsInQuotes(String line, boolean open) {
        boolean quoted = open;
        boolean fieldBegins = !open;
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (quoted && c == '"' && line.startsWith("\"\"", i)) {
                i++;
            } else if (quoted) {
                quoted = c != '"';
                fieldBegins = false;
            } else {
                quoted = fieldBegins && c == '"';
                fieldBegins = c == separator;
            }
            i++;
        }
        return quoted;
    }

    private Row parse(String record) {
        try (CSVParser parser = CSVParser.parse(record, format)) {
            List<CSVRecord> rows = parser.getRecords();
            return rows.size() == 1 ? new Row.Fields(rows.getFirst()) : new Row.Unreadable();
        } catch (IOException | UncheckedIOException _) {
            return new Row.Unreadable();
        }
    }
}
