package org.creneau.testing.fences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creneau.testing.fences.Sources.Source;
import org.junit.jupiter.api.Test;

/// Documents do not compile; what of them can be checked is checked here.
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w*,.]+)'?");
    private static final List<Source> SOURCES = Sources.all();
    private static final List<Source> PAGES = ending(".md");
    private static final List<String> TEST_CLASSES =
            ending(".java").stream()
                    .filter(source -> source.isIn("src/test/java"))
                    .map(source -> source.path().getFileName().toString().replace(".java", ""))
                    .toList();

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(PAGES.stream().flatMap(DocumentsTest::links)).hasSizeGreaterThan(8);
        assertThat(PAGES.stream().flatMap(DocumentsTest::links).filter(link -> !leads(link)))
                .isEmpty();
    }

    @Test
    void aLinkThatLeadsNowhereIsFound() {
        var page = new Source(Path.of("docs/page.md"), "[why](decisions/no-such-page.md)");
        assertThat(links(page)).singleElement().matches(link -> !leads(link));
    }

    @Test
    void everyDecisionSaysHowToConfirmIt() {
        List<Source> decisions =
                PAGES.stream().filter(page -> page.isIn("docs/decisions/")).toList();

        assertThat(decisions).hasSizeGreaterThan(5);
        assertThat(decisions)
                .allSatisfy(
                        page ->
                                assertThat(page.text())
                                        .as(page.path().toString())
                                        .contains("Context", "Decision", "Consequences")
                                        .contains("Confirmation"));
    }

    @Test
    void everyTestThatADocumentNamesIsThere() {
        assertThat(PAGES.stream().flatMap(DocumentsTest::tests)).hasSizeGreaterThan(5);
        assertThat(PAGES.stream().flatMap(DocumentsTest::tests).filter(name -> !isThere(name)))
                .isEmpty();
    }

    @Test
    void aTestThatIsNotThereIsFound() {
        var page = new Source(Path.of("docs/page.md"), "mvn test -Dtest='*NoSuchThing*'");
        assertThat(tests(page)).singleElement().matches(name -> !isThere(name));
    }

    private static Stream<Path> links(Source page) {
        Path folder = Sources.root().resolve(page.path()).resolveSibling("");
        return LINK.matcher(page.text())
                .results()
                .map(match -> folder.resolve(match.group(1)).normalize());
    }

    private static boolean leads(Path link) {
        return Files.exists(link);
    }

    private static Stream<String> tests(Source page) {
        return TESTS.matcher(page.text())
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(",", -1)))
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean isThere(String name) {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        return TEST_CLASSES.stream().anyMatch(each -> matcher.matches(Path.of(each)));
    }

    private static List<Source> ending(String suffix) {
        return SOURCES.stream()
                .filter(source -> source.path().toString().endsWith(suffix))
                .toList();
    }
}
