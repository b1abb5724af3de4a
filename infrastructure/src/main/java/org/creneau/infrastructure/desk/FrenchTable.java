package org.creneau.infrastructure.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.creneau.domain.kernel.Money;

/// A file of rows for a French spreadsheet.
final class FrenchTable {
    private final StringBuilder text = new StringBuilder("\uFEFF");

    FrenchTable(String head) {
        text.append(head).append("\r\n");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final void row(List<Object>... cells) {
        text.append(
                        Arrays.stream(cells)
                                .flatMap(List::stream)
                                .map(FrenchTable::cell)
                                .collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private static String cell(Object cell) {
        return switch (cell) {
            case Money money -> money.amount().toPlainString().replace('.', ',');
            case String words -> words(words);
            default -> cell.toString();
        };
    }

    /// What begins like a formula is not to be taken for one.
    private static String words(String words) {
        String harmless = !words.isEmpty() && "=+-@\t".indexOf(words.charAt(0)) >= 0 ? "'" : "";
        String said = harmless + words.replace("\r", " ").replace("\n", " ");
        return said.contains(";") || said.contains("\"")
                ? '"' + said.replace("\"", "\"\"") + '"'
                : said;
    }

    String text() {
        return text.toString();
    }
}
