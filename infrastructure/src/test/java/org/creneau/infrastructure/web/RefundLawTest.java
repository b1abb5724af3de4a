package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefundLawTest {
    /// A text of one country: what is shown to all shops names none.
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "\\b[LRD]\\.? ?\\d{3}-\\d|\\b[IVX]+\\.\\d+|\\bCGI\\b"
                            + "|Code (de la consommation|de commerce|monétaire|civil|de droit)");

    private final RefundLaw law = new RefundLaw();

    @Test
    void aShopIsToldTheLawOfItsCountryAndNoneWhereNobodyHasLookedItUp() {
        assertThat(law.waiting("FR")).isEqualTo(" (Code de la consommation, L221-24)");
        assertThat(law.worth("FR")).isEqualTo(" (Code de la consommation, L221-23, L221-24)");
        assertThat(law.diminished("FR")).isEqualTo(" (Code de la consommation, L221-23)");
        assertThat(law.waiting("BE")).isEqualTo(" (Code de droit économique, VI.50)");
        assertThat(law.worth("BE")).isEqualTo(" (Code de droit économique, VI.50, VI.51)");
        assertThat(law.diminished("BE")).isEqualTo(" (Code de droit économique, VI.51)");
        assertThat(law.remedy("FR")).isEqualTo(" (Code de la consommation, L217-10)");
        assertThat(law.remedy("BE")).isEmpty();
        assertThat(law.waiting("DE") + law.worth("DE") + law.diminished("DE")).isEmpty();
    }

    @Test
    void noMessageTellsAllShopsTheLawOfOneCountry() {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH, Locale.GERMAN, Locale.of("nl"))) {
            ResourceBundle messages = ResourceBundle.getBundle("messages", locale);
            assertThat(messages.keySet())
                    .noneMatch(key -> ARTICLE.matcher(messages.getString(key)).find());
        }
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle messages = ResourceBundle.getBundle("messages", locale);
            for (String key :
                    List.of(
                            "withdrawals.refused",
                            "withdrawals.sent.owing",
                            "withdrawals.lost.hint",
                            "inspect.withdrawn")) {
                assertThat(messages.getString(key)).contains("{0}");
            }
        }
    }

    /// Of the code that makes pages, only the one class knows which country has which text.
    @Test
    void noPageTellsAllShopsTheLawOfOneCountry() throws IOException {
        assertThat(naming("src/main/resources/templates", ".html")).isEmpty();
        assertThat(naming("src/main/java/org/creneau/infrastructure", ".java"))
                .containsExactly("RefundLaw.java");
        assertThat(ARTICLE.matcher("selon l’article L. 221-18").find()).isTrue();
        assertThat(ARTICLE.matcher("Code de retrait, 12.50").find()).isFalse();
    }

    private static List<String> naming(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(end))
                    .filter(RefundLawTest::names)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static boolean names(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.strip().startsWith("//"))
                    .anyMatch(line -> ARTICLE.matcher(line).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
