package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A template writes a day that it joins to a text as its reader would, `04/12/2020`, and no address understands that.
class DaysInAddressesTest {
    private static final Pattern JOINED =
            Pattern.compile("[?&;](?:jour|mois|du|au|a|des|depuis)=' *[+] *([^ }\"]+)");

    @Test
    void aDayInAnAddressIsWrittenAsAddressesWriteIt() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".html")).toList()) {
                assertThat(asItsReaderWouldWriteThem(Files.readString(file)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void oneThatIsNotIsFound() {
        assertThat(
                        asItsReaderWouldWriteThem(
                                """
                                <a th:href="${base + '?jour=' + page.day().minusDays(1)}">Précédent</a>
                                <a th:href="${base + '?jour=' + page.day().toString()}">Ce jour</a>
                                <a th:href="'/boutique/' + ${shop.id()} + '/journal?a=' + ${page.asked()}">Alors</a>
                                <p th:with="of=${'?mois=' + month}"></p>
                                """))
                .containsExactly("page.day().minusDays(1)", "${page.asked()", "month");
    }

    private static List<String> asItsReaderWouldWriteThem(String template) {
        return JOINED.matcher(template)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(day -> !day.contains(".toString()"))
                .toList();
    }
}
