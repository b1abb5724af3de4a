package org.creneau.infrastructure.desk;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.csv.CsvLines;
import org.creneau.infrastructure.csv.OpenedText;
import org.jspecify.annotations.Nullable;

/// A catalogue as a spreadsheet saves it: a line of column names, then an article a line. Separated by
/// semicolons, commas or tabs; with a decimal comma or point; in UTF-8, with its mark or without, or in
/// what Windows wrote before.
///
/// @param print of the file's bytes: the same file again is known by it
public record CatalogueFile(String print, List<Row> rows) {
    public static final int LARGEST = 200 * 1024;
    private static final int MOST_ROWS = 5_000;

    public CatalogueFile {
        rows = List.copyOf(rows);
    }

    /// What a column holds, with the names it goes by.
    public enum Column {
        ITEM("article", "reference", "ref", "item", "id", "code"),
        LABEL("libelle", "nom", "designation", "label", "name"),
        PRICE("prix", "prix ttc", "price"),
        VAT("tva", "vat"),
        CATEGORY("rubrique", "categorie", "category"),
        TIME("delai", "preparation"),
        WITHDRAWAL("retractation", "withdrawal"),
        MODEL("modele", "model"),
        OPTION("taille", "declinaison", "couleur", "option", "size"),
        STOCK("stock", "pieces");

        private final String names;

        Column(String... names) {
            this.names = String.join("|", names);
        }
    }

    /// A line as it stands.
    ///
    /// @param number in the file, the column names being line 1
    public record Row(int number, Map<Column, String> cells, boolean readable) {
        public Row {
            cells = Map.copyOf(cells);
        }

        public String cell(Column column) {
            return cells.getOrDefault(column, "");
        }

        /// How the article is written down. What the file has no column for stays as it was.
        ///
        /// @param before how it was written down until now
        public ItemFields fields(ItemFields before) {
            return new ItemFields(
                    cells.getOrDefault(Column.LABEL, before.label()),
                    cells.getOrDefault(Column.PRICE, before.price()),
                    cell(Column.VAT).isEmpty() ? before.vat() : cell(Column.VAT),
                    cells.getOrDefault(Column.CATEGORY, before.category()),
                    cells.getOrDefault(Column.TIME, before.time()),
                    cells.getOrDefault(Column.WITHDRAWAL, before.withdrawal()),
                    cells.getOrDefault(Column.MODEL, before.model()),
                    cells.getOrDefault(Column.OPTION, before.option()));
        }
    }

    /// @throws MalformedValue of kind `file` where it is no such table, `size` where it is too long
    public static CatalogueFile read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new MalformedValue("size");
        }
        try (BufferedReader text = OpenedText.of(new ByteArrayInputStream(bytes))) {
            text.mark(bytes.length + 1);
            String first = text.readLine();
            text.reset();
            var lines = new CsvLines(text, separator(first == null ? "" : first));
            return new CatalogueFile(print(bytes), rows(lines, columns(lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(String header) {
        if (header.indexOf(';') >= 0) {
            return ';';
        }
        return header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static Map<Column, Integer> columns(CsvLines lines) throws IOException {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        if (lines.next() instanceof CsvLines.Row.Fields(CSVRecord header)) {
            for (int at = 0; at < header.size(); at++) {
                Column column = column(header.get(at));
                if (column != null) {
                    found.putIfAbsent(column, at);
                }
            }
        }
        if (!found.containsKey(Column.LABEL) || !found.containsKey(Column.PRICE)) {
            throw new MalformedValue("file");
        }
        return found;
    }

    private static @Nullable Column column(String name) {
        String plain =
                Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        for (Column column : Column.values()) {
            if (List.of(column.names.split("\\|")).contains(plain)) {
                return column;
            }
        }
        return null;
    }

    private static List<Row> rows(CsvLines lines, Map<Column, Integer> columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (CsvLines.Row next = lines.next();
                !(next instanceof CsvLines.Row.End);
                next = lines.next()) {
            if (rows.size() == MOST_ROWS) {
                throw new MalformedValue("size");
            }
            rows.add(row(rows.size() + 2, next, columns));
        }
        return rows;
    }

    private static Row row(int number, CsvLines.Row next, Map<Column, Integer> columns) {
        return switch (next) {
            case CsvLines.Row.Fields(CSVRecord fields) ->
                    new Row(number, cells(fields, columns), true);
            case CsvLines.Row.Unreadable _ -> new Row(number, Map.of(), false);
            case CsvLines.Row.End _ -> throw new IllegalStateException("No line is left");
        };
    }

    private static Map<Column, String> cells(CSVRecord fields, Map<Column, Integer> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        columns.forEach(
                (column, at) -> {
                    if (at < fields.size()) {
                        cells.put(column, text(fields.get(at).strip()));
                    }
                });
        return cells;
    }

    /// Without the apostrophe that keeps a spreadsheet from reckoning.
    private static String text(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isFormula(cell.charAt(1))
                ? cell.substring(1)
                : cell;
    }

    private static boolean isFormula(char sign) {
        return "=+-@".indexOf(sign) >= 0;
    }

    private static String print(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// What a catalogue looks like as such a file: with semicolons and decimal commas, and the mark by
    /// which French spreadsheets know UTF-8.
    public static byte[] written(List<ItemRow> items) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append("article;libelle;prix;tva;rubrique;delai;retractation;modele;taille;stock\r\n");
        for (ItemRow item : items) {
            ItemFields fields = item.fields();
            text.append(
                    String.join(
                            ";",
                            quoted(item.id()),
                            quoted(fields.label()),
                            quoted(fields.price()),
                            quoted(fields.vat()),
                            quoted(fields.category()),
                            quoted(fields.time()),
                            quoted(fields.withdrawal()),
                            quoted(fields.model()),
                            quoted(fields.option()),
                            item.stock()));
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// @param stock empty where the pieces are not counted
    public record ItemRow(String id, ItemFields fields, String stock) {}

    /// What begins like a formula is text to a spreadsheet after an apostrophe.
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && isFormula(cell.charAt(0)) ? "'" + cell : cell;
        return safe.matches("(?s).*[;\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
