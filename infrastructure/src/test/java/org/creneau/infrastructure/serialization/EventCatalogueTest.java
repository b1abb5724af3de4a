package org.creneau.infrastructure.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.EventNames.Named;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Tag;
import org.junit.jupiter.api.Test;

/// `docs/events.md` is generated from the events themselves. When it is stale, this test fails and leaves
/// the new text in `infrastructure/target/events.md`, to be looked at and copied over.
class EventCatalogueTest {
    private static final String HEAD =
            """
            # Events

            Everything that can happen, as the log keeps it. The envelope around each of them is told in
            [event-store.md](event-store.md). Generated from the types: when it is stale the build fails
            and leaves the new text in `infrastructure/target/events.md`.

            *Sealed* fields are encrypted with a key of the person they are about, and read as erased once
            that key is gone.
            """;

    @Test
    void theCatalogueIsUpToDate() throws IOException {
        Path draft = Files.createDirectories(Path.of("target")).resolve("events.md");
        Files.writeString(draft, catalogue());

        assertThat(Path.of("..", "docs", "events.md"))
                .as("copy %s over it", draft.toAbsolutePath())
                .exists()
                .hasContent(catalogue());
    }

    private static String catalogue() {
        return EventNames.ALL.stream()
                .map(EventCatalogueTest::entry)
                .collect(Collectors.joining("\n", HEAD + "\n", ""));
    }

    private static String entry(Named named) {
        return """
               ## %s

               Revision %d%s. Tags: %s.

               | field | form |
               |---|---|
               %s
               """
                .formatted(
                        named.name(),
                        named.revision(),
                        AboutPerson.class.isAssignableFrom(named.type()) ? ", about a person" : "",
                        tags(named),
                        Arrays.stream(named.type().getRecordComponents())
                                .map(EventCatalogueTest::row)
                                .collect(Collectors.joining("\n")));
    }

    private static String tags(Named named) {
        return Samples.of(named.type()).tags().stream()
                .map(Tag::key)
                .sorted()
                .distinct()
                .map("`%s`"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static String row(RecordComponent component) {
        return "| %s | %s |".formatted(component.getName(), form(component.getGenericType()));
    }

    private static String form(Type type) {
        return switch (type) {
            case ParameterizedType many ->
                    Arrays.stream(many.getActualTypeArguments())
                            .map(EventCatalogueTest::form)
                            .collect(
                                    Collectors.joining(
                                            " → ",
                                            ((Class<?>) many.getRawType()).getSimpleName() + " of ",
                                            ""));
            case Class<?> personal when PersonalText.class.isAssignableFrom(personal) -> "*sealed*";
            case Class<?> known when !isOurs(known) -> known.getSimpleName();
            case Class<?> family when family.isSealed() ->
                    family.getSimpleName() + ", told by `kind`";
            case Class<?> values when values.isEnum() ->
                    Arrays.stream(values.getEnumConstants())
                            .map("`%s`"::formatted)
                            .collect(Collectors.joining(" "));
            case Class<?> record
                    when record.isRecord() && record.getRecordComponents().length > 1 ->
                    record.getSimpleName() + inside(record);
            case Class<?> plain -> plain.getSimpleName();
            default -> throw new IllegalArgumentException(type.getTypeName());
        };
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("org.creneau");
    }

    /// Ids made of several parts are one text; other records show their fields.
    private static String inside(Class<?> record) {
        return record.getSimpleName().endsWith("Id")
                ? ""
                : Arrays.stream(record.getRecordComponents())
                        .map(part -> part.getName() + ": " + form(part.getGenericType()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
