package org.creneau.testing.fences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.testing.fences.Sources.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceFencesTest {
    private static final List<Source> SOURCES = Sources.all();

    private static final SourceFence DONE =
            SourceFence.everywhere(
                    "nothing is left for later", "\\b(?:T[O]DO|F[I]XME|X[X]X|H[A]CK)\\b");
    private static final SourceFence OURS =
            SourceFence.everywhere(
                    "the project does not speak of how it was made",
                    "(?i)\\b(?:cl[a]ude|anthr[o]pic|chatg[p]t|cop[i]lot|language m[o]del|L[L]M)\\b");
    private static final SourceFence ANYWHERE =
            SourceFence.everywhere(
                    "the project builds in any folder of any machine",
                    "(?<![\\w.])/(?:w[o]rk|r[o]ot|h[o]me)/|\\.\\./sh[a]red");
    private static final SourceFence ANY_REGISTRY =
            SourceFence.everywhere(
                    "where packages come from is the machine's business",
                    "(?i)rep[o]1?\\.maven|mvnrepos[i]tory|regis[t]ry\\.npmjs|d[e]b\\.debian"
                            + "|d[o]cker\\.io|gh[c]r\\.io|qu[a]y\\.io|\\bgc[r]\\.io|pyp[i]\\.org");
    private static final SourceFence NO_SLEEP =
            SourceFence.inJava(
                    "a test waits for a condition, not for time",
                    "src/test/",
                    "Thread\\.sl[e]ep\\(|TimeUnit\\.\\w+\\.sl[e]ep\\(");
    private static final SourceFence NONE_SKIPPED =
            SourceFence.inJava("every test runs", "src/test/", "@Dis[a]bled\\b");
    private static final SourceFence SHORT_FILES =
            SourceFence.inJava(
                    "a file has at most 350 lines", "src/", "\\A(?:[^\\n]*\\n){350}[\\s\\S]");

    static Stream<Arguments> fences() {
        return Stream.of(
                Arguments.of(DONE, "// T" + "ODO later"),
                Arguments.of(OURS, "written by C" + "laude"),
                Arguments.of(ANYWHERE, "see /w" + "ork/main and ../s" + "hared"),
                Arguments.of(ANYWHERE, "cd /h" + "ome/ann"),
                Arguments.of(ANY_REGISTRY, "image: gh" + "cr.io/some/thing"),
                Arguments.of(NO_SLEEP, "Thread.sl" + "eep(100);"),
                Arguments.of(NONE_SKIPPED, "@Dis" + "abled(\"later\")"),
                Arguments.of(SHORT_FILES, "line\n".repeat(351)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fences")
    void theFenceHolds(SourceFence fence, String planted) {
        assertThat(fence.violations(SOURCES)).isEmpty();
        assertThat(fence.violations(List.of(sourceOf(planted)))).isNotEmpty();
    }

    private static Source sourceOf(String text) {
        return new Source(Path.of("domain/src/test/java/Planted.java"), text);
    }
}
