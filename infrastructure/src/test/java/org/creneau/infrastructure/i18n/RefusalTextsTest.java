package org.creneau.infrastructure.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.queue.QueueRefusal;
import org.creneau.infrastructure.i18n.planted.SaysMoreThanItKnows;
import org.creneau.infrastructure.i18n.planted.Wordless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A refusal that nobody can read is a refusal nobody can do anything about: whoever adds one finds its
/// words missing here, in each of the four languages.
class RefusalTextsTest {
    private static final String FRENCH = "messages.properties";
    private static final Pattern SAID_TO_PROGRAMS =
            Pattern.compile("(refusal|malformed|not-found|problem)\\..+|nearest");

    @ParameterizedTest
    @ValueSource(
            strings = {
                FRENCH,
                "messages_en.properties",
                "messages_nl.properties",
                "messages_de.properties"
            })
    void everyReasonIsSaidWithWhatToDoAboutIt(String file) {
        assertThat(unsaid(Reasons.OF_THE_PRODUCT, Texts.of(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages_en.properties",
                "messages_nl.properties",
                "messages_de.properties"
            })
    void whateverIsSaidToProgramsIsSaidWithTheSameFigures(String file) {
        Properties french = Texts.of(FRENCH);
        Properties texts = Texts.of(file);
        assertThat(french.stringPropertyNames())
                .filteredOn(key -> SAID_TO_PROGRAMS.matcher(key).matches())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        key ->
                                assertThat(figures(texts.getProperty(key, "")))
                                        .as(file + ": " + key)
                                        .isNotNull()
                                        .isEqualTo(figures(french.getProperty(key))))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_nl.properties", "messages_de.properties"})
    void nothingIsSaidThatTheFrenchNoLongerSays(String file) {
        assertThat(Texts.of(file).stringPropertyNames())
                .isSubsetOf(Texts.of(FRENCH).stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_nl.properties", "messages_de.properties"})
    void apostrophesAreTypographic(String file) {
        Properties texts = Texts.of(file);
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("format."))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).doesNotContain("'"));
    }

    @Test
    void theReasonsOfEveryFeatureAreFound() {
        assertThat(Reasons.OF_THE_PRODUCT)
                .extracting(Reason::code)
                .contains("unknown-shop", "slot-full", "wrong-code", "more-than-bought")
                .contains("limit-reached", "nobody-waiting")
                .doesNotHaveDuplicates();
        assertThat(Reasons.OF_THE_PRODUCT.stream().map(Object::getClass))
                .contains(QueueRefusal.class.getPermittedSubclasses());
    }

    @Test
    void everyFigureOfARefusalIsExplainedToWhoeverWritesAProgram() {
        assertThat(Reasons.OF_THE_PRODUCT.stream().flatMap(r -> r.figures().keySet().stream()))
                .contains("inside", "allowed")
                .allSatisfy(
                        figure ->
                                assertThat(Texts.of(FRENCH))
                                        .containsKey("problems.member." + figure));
    }

    @Test
    void aReasonWithoutWordsIsFound() {
        Stream<Class<?>> planted = Stream.of(Wordless.class, SaysMoreThanItKnows.class);
        assertThat(unsaid(Reasons.in(planted), Texts.of(FRENCH)))
                .containsExactlyInAnyOrder(
                        "refusal.nobody-knows-why",
                        "refusal.nobody-knows-why.advice",
                        "refusal.limit-reached has more places than figures",
                        "refusal.limit-reached.advice has more places than figures");
    }

    private static List<String> unsaid(List<Reason> reasons, Properties texts) {
        return reasons.stream().flatMap(reason -> unsaid(reason, texts)).toList();
    }

    private static Stream<String> unsaid(Reason reason, Properties texts) {
        return Stream.of("", ".advice")
                .map(part -> "refusal." + reason.code() + part)
                .flatMap(key -> fault(key, texts.getProperty(key, ""), reason).stream());
    }

    private static List<String> fault(String key, String text, Reason reason) {
        if (text.isBlank()) {
            return List.of(key);
        }
        boolean more = figures(text).stream().anyMatch(n -> n >= reason.figures().size());
        return more ? List.of(key + " has more places than figures") : List.of();
    }

    /// The numbers of the figures that a text has a place for.
    private static List<Integer> figures(String text) {
        int count = new MessageFormat(text).getFormatsByArgumentIndex().length;
        return IntStream.range(0, count).filter(n -> text.contains("{" + n)).boxed().toList();
    }
}
