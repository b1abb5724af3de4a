package org.creneau.infrastructure.ops;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.testing.fences.Sources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tried with Prometheus's own program where the machine has it; where it is demanded, missing it is a
/// failure.
class PrometheusTest {
    private static final Path OPS = Sources.root().resolve("ops/prometheus");

    @BeforeAll
    static void needsPromtool() {
        boolean demanded = Boolean.parseBoolean(System.getenv("CRENEAU_REQUIRE_PROMTOOL"));
        assumeTrue(demanded || isInstalled(), "promtool is not installed (Debian: prometheus)");
    }

    @Test
    void itsConfigurationIsRight() throws Exception {
        assertThat(promtool("check", "config", OPS.resolve("prometheus.yml").toString())).isZero();
    }

    @Test
    void itsAlertsRingWhenTheyShould() throws Exception {
        assertThat(promtool("test", "rules", OPS.resolve("alerts-test.yml").toString())).isZero();
    }

    @Test
    void aBrokenRuleIsFound(@TempDir Path folder) throws Exception {
        Path broken = folder.resolve("broken.yml");
        Files.writeString(broken, "groups: [{name: x, rules: [{alert: Never, expr: 'sum('}]}]");

        assertThat(promtool("check", "rules", broken.toString())).isNotZero();
    }

    private static int promtool(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList();
        Process process = started(command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, SECONDS)).as(said).isTrue();
        return process.exitValue();
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
