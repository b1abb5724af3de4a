package org.creneau.testing.fences;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.creneau.testing.fences.Sources.Source;

/// Something that stands in no file of the project.
///
/// Patterns are written so that they do not match themselves.
public record SourceFence(String rule, Pattern unwanted, Predicate<Source> where) {

    static SourceFence everywhere(String rule, String unwanted) {
        return new SourceFence(rule, Pattern.compile(unwanted), _ -> true);
    }

    static SourceFence inJava(String rule, String folder, String unwanted) {
        return new SourceFence(
                rule,
                Pattern.compile(unwanted),
                source -> source.path().toString().endsWith(".java") && source.isIn(folder));
    }

    public List<String> violations(List<Source> sources) {
        return sources.stream().filter(where).flatMap(source -> found(source).stream()).toList();
    }

    @Override
    public String toString() {
        return rule;
    }

    private List<String> found(Source source) {
        return unwanted.matcher(source.text())
                .results()
                .map(match -> source.path() + ":" + line(source, match.start()) + ": " + rule)
                .toList();
    }

    private static long line(Source source, int offset) {
        return 1 + source.text().substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
