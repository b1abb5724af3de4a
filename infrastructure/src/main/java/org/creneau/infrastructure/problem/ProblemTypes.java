package org.creneau.infrastructure.problem;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Every sort of problem that can be told to a program, read from the message files.
@Component
public final class ProblemTypes {
    private static final List<String> FAMILIES =
            List.of("refusal", "malformed", "not-found", "problem");

    /// Of pages alone: programs send no form that could be old.
    private static final Set<String> OF_PAGES = Set.of("problem.stale");

    private static final String MEMBER = "problems.member.";

    /// Those of the standard; the figures of refusals follow in the order of their names.
    private static final List<String> FIRST =
            List.of("type", "title", "status", "detail", "instance", "code", "field", "nearest");

    private static final String UNKNOWN_FIGURE = "…";

    private final List<ProblemType> all = read();

    public List<ProblemType> all() {
        return all;
    }

    public Optional<ProblemType> find(String family, String code) {
        return all.stream()
                .filter(type -> type.family().equals(family) && type.code().equals(code))
                .findFirst();
    }

    /// What a document may contain, each with a text of its own.
    public List<String> members() {
        Stream<String> figures =
                texts(Locale.ROOT).keySet().stream()
                        .filter(key -> key.startsWith(MEMBER))
                        .map(key -> key.substring(MEMBER.length()))
                        .filter(member -> !FIRST.contains(member))
                        .sorted();
        return Stream.concat(FIRST.stream(), figures).toList();
    }

    /// A text of a type as it is before anything has happened: with a gap for each figure.
    public String text(String key, Locale locale) {
        MessageFormat format = new MessageFormat(texts(locale).getString(key), locale);
        int figures = format.getFormatsByArgumentIndex().length;
        IntStream.range(0, figures).forEach(n -> format.setFormatByArgumentIndex(n, null));
        return format.format(IntStream.range(0, figures).mapToObj(_ -> UNKNOWN_FIGURE).toArray());
    }

    public String detail(ProblemType type, Locale locale) {
        String own = type.key() + ".detail";
        return text(texts(locale).containsKey(own) ? own : type.key() + ".advice", locale);
    }

    private static List<ProblemType> read() {
        ResourceBundle texts = texts(Locale.ROOT);
        return texts.keySet().stream()
                .map(ProblemType::new)
                .filter(type -> type.key().contains("."))
                .filter(type -> FAMILIES.contains(type.family()) && !type.code().contains("."))
                .filter(type -> !OF_PAGES.contains(type.key()))
                .filter(type -> explained(texts, type.key()))
                .sorted(
                        Comparator.comparingInt(
                                        (ProblemType type) -> FAMILIES.indexOf(type.family()))
                                .thenComparing(ProblemType::code))
                .toList();
    }

    private static boolean explained(ResourceBundle texts, String key) {
        return texts.containsKey(key + ".advice") || texts.containsKey(key + ".detail");
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
