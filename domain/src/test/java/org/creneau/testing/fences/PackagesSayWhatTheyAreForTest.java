package org.creneau.testing.fences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creneau.testing.fences.Sources.Source;
import org.junit.jupiter.api.Test;

/// A package without a purpose that can be said in a sentence is no package; one that is not
/// null-marked is not checked.
class PackagesSayWhatTheyAreForTest {
    private static final Path SLOT = Path.of("domain/src/main/java/org/creneau/slot");

    @Test
    void everyPackageSaysWhatItIsFor() {
        Map<Path, List<Source>> packages = byFolder(Sources.all());

        assertThat(packages).hasSizeGreaterThan(10);
        assertThat(silent(packages)).isEmpty();
    }

    @Test
    void aPackageWithoutInfoIsFound() {
        assertThat(silent(byFolder(List.of(source("Slot.java", "record Slot() {}"))))).isNotEmpty();
    }

    @Test
    void aPackageThatIsNotNullMarkedIsFound() {
        Source info =
                source(
                        "package-info.java",
                        "/// Places of a window, and who has them.\npackage x;");
        assertThat(silent(byFolder(List.of(info)))).isNotEmpty();
    }

    @Test
    void aPackageWithoutASentenceIsFound() {
        Source info = source("package-info.java", "/// Slots.\n@NullMarked\npackage x;");
        assertThat(silent(byFolder(List.of(info)))).isNotEmpty();
    }

    private static Source source(String name, String text) {
        return new Source(SLOT.resolve(name), text);
    }

    private static Map<Path, List<Source>> byFolder(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.path().toString().endsWith(".java"))
                .filter(source -> source.isIn("src/main/java"))
                .collect(
                        Collectors.groupingBy(
                                PackagesSayWhatTheyAreForTest::folder,
                                TreeMap::new,
                                Collectors.toList()));
    }

    private static Path folder(Source source) {
        return source.path().resolveSibling("");
    }

    private static List<Path> silent(Map<Path, List<Source>> packages) {
        return packages.entrySet().stream()
                .filter(
                        entry ->
                                entry.getValue().stream()
                                        .noneMatch(PackagesSayWhatTheyAreForTest::speaks))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean speaks(Source source) {
        return source.path().endsWith("package-info.java")
                && source.text().contains("\n@NullMarked\n")
                && paragraph(source.text()).length() > 24;
    }

    private static String paragraph(String text) {
        return text.lines().filter(line -> line.startsWith("///")).collect(Collectors.joining(" "));
    }
}
