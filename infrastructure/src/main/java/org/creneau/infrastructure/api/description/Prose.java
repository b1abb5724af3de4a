package org.creneau.infrastructure.api.description;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the records of the interface say of themselves and of each component, as it stands in their source: the
/// compiler keeps it beside the classes. It is Markdown there and here; only what links to other types is made plain.
record Prose(@Nullable String all, List<ParamJavadoc> components) {
    private static final CommentFormatter FORMAT = new CommentFormatter();
    private static final Pattern LINK = Pattern.compile("\\[([A-Za-z.#]+)](?!\\()");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    static Prose of(Class<?> type) {
        ClassJavadoc said = RuntimeJavadoc.getJavadoc(type);
        return new Prose(plain(said.getComment()), said.getRecordComponents());
    }

    /// Gives a component's schema the words that its record has for it.
    void explain(String component, Schema<?> schema) {
        components.stream()
                .filter(one -> one.getName().equals(component))
                .map(ParamJavadoc::getComment)
                .forEach(words -> schema.setDescription(plain(words)));
    }

    private static @Nullable String plain(Comment words) {
        String text = FORMAT.format(words).strip();
        return text.isEmpty()
                ? null
                : BREAK.matcher(LINK.matcher(text).replaceAll("`$1`")).replaceAll(" ");
    }
}
