package org.creneau.infrastructure.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.creneau.testing.fences.Sources;

/// The metrics that the product promises, read from the page that documents them.
final class Metrics {
    private static final Pattern ROW = Pattern.compile("^\\| `(creneau_\\w+)` \\| (\\w+) ");
    private static final Pattern NAMED = Pattern.compile("\\bcreneau_\\w+");

    private Metrics() {}

    /// Every series that a query may name: of a histogram its buckets, of a counter itself.
    static Set<String> series() throws IOException {
        return rows().stream().flatMap(row -> row.series().stream()).collect(Collectors.toSet());
    }

    static Set<String> documented() throws IOException {
        return rows().stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> namedIn(String text) {
        return NAMED.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Row> rows() throws IOException {
        return Files.readString(Sources.root().resolve("docs/metrics.md"))
                .lines()
                .map(ROW::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> new Row(matcher.group(1), matcher.group(2)))
                .toList();
    }

    private record Row(String name, String kind) {
        Set<String> series() {
            return switch (kind) {
                case "histogram" ->
                        Set.of(name + "_bucket", name + "_count", name + "_sum", name + "_max");
                case "summary" -> Set.of(name + "_count", name + "_sum", name + "_max");
                case "counter", "gauge" -> Set.of(name);
                default -> throw new IllegalStateException(kind + " is no kind of metric");
            };
        }
    }
}
