package org.creneau.infrastructure.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creneau.testing.fences.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeploymentTest {
    private static final String CRENEAU = "ops/grafana/dashboards/creneau.json";
    private static final String STORE = "ops/grafana/dashboards/store.json";
    private static final Path ROOT = Sources.root();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:[?-][^}]*)?}");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|KEY|SECRET");

    @Test
    void everyServiceIsThere() throws IOException {
        assertThat(services().keySet())
                .containsExactlyInAnyOrder("postgres", "creneau", "prometheus", "grafana");
    }

    @Test
    void everyFileThatIsMountedIsThere() throws IOException {
        List<String> mounted = mounted();

        assertThat(mounted).hasSizeGreaterThanOrEqualTo(4);
        assertThat(mounted).allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    @Test
    void everyNamedVolumeIsDeclared() throws IOException {
        List<String> used = volumes().filter(volume -> !volume.startsWith(".")).toList();

        assertThat(used).isNotEmpty();
        assertThat(map(compose(), "volumes").keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void theImageIsBuiltFromAFileThatIsThere() throws IOException {
        Map<String, Object> build = map(map(services(), "creneau"), "build");
        Path dockerfile = ROOT.resolve(String.valueOf(build.get("dockerfile")));

        assertThat(Files.readString(dockerfile))
                .contains("COPY infrastructure/target/creneau-infrastructure-*.jar")
                .contains("USER creneau");
        assertThat(Files.readString(ROOT.resolve(".dockerignore")))
                .contains("!infrastructure/target/creneau-infrastructure-*.jar");
    }

    @Test
    void noSecretHasADefault() throws IOException {
        List<String> secrets =
                VARIABLE.matcher(read("docker-compose.yml"))
                        .results()
                        .filter(match -> SECRET.matcher(match.group(1)).find())
                        .map(match -> String.valueOf(match.group(2)))
                        .toList();

        assertThat(secrets).hasSizeGreaterThanOrEqualTo(3).allMatch(rest -> rest.startsWith(":?"));
    }

    @Test
    void everyVariableIsExplainedInTheExample() throws IOException {
        String example = read(".env.example");

        assertThat(VARIABLE.matcher(read("docker-compose.yml")).results())
                .allSatisfy(match -> assertThat(example).contains("\n" + match.group(1) + "="));
    }

    @Test
    void prometheusScrapesTheServiceThatTheComposeFileStarts() throws IOException {
        assertThat(read("ops/prometheus/prometheus.yml"))
                .contains("metrics_path: /actuator/prometheus")
                .contains("creneau:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {CRENEAU, STORE})
    void aDashboardNamesOnlyMetricsThatThereAre(String file) throws IOException {
        String dashboard = read(file);

        assertThat(Metrics.namedIn(dashboard)).hasSizeGreaterThan(8);
        assertThat(Metrics.series()).containsAll(Metrics.namedIn(dashboard));
    }

    @Test
    void theAlertsNameOnlyMetricsThatThereAre() throws IOException {
        String alerts = read("ops/prometheus/alerts.yml");

        assertThat(Metrics.namedIn(alerts)).isNotEmpty();
        assertThat(Metrics.series()).containsAll(Metrics.namedIn(alerts));
    }

    @Test
    void aMetricThatIsNotThereIsFound() throws IOException {
        assertThat(Metrics.series())
                .doesNotContainAnyElementsOf(
                        Metrics.namedIn(
                                "rate(creneau_orders_total[5m]) + creneau_commands_seconds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CRENEAU, STORE})
    void everyPanelAsksTheDataSourceThatIsProvisioned(String file) throws IOException {
        String uid = "prometheus";
        JsonNode panels = JsonMapper.shared().readTree(read(file)).get("panels");

        assertThat(read("ops/grafana/provisioning/datasources/prometheus.yml"))
                .contains("uid: " + uid);
        assertThat(panels).isNotEmpty();
        assertThat(panels)
                .allSatisfy(
                        panel -> {
                            assertThat(panel.at("/datasource/uid").stringValue()).isEqualTo(uid);
                            assertThat(panel.at("/targets/0/expr").stringValue()).isNotBlank();
                        });
    }

    private static List<String> mounted() throws IOException {
        return volumes().filter(volume -> volume.startsWith("./")).toList();
    }

    private static Stream<String> volumes() throws IOException {
        var volumes = new ArrayList<String>();
        for (Object service : services().values()) {
            if (service instanceof Map<?, ?> settings
                    && settings.get("volumes") instanceof List<?> list) {
                list.forEach(volume -> volumes.add(String.valueOf(volume).split(":", -1)[0]));
            }
        }
        return volumes.stream();
    }

    private static Map<String, Object> services() throws IOException {
        return map(compose(), "services");
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(read("docker-compose.yml"));
    }

    private static Map<String, Object> map(Map<String, Object> from, String key) {
        assertThat(from.get(key)).as(key).isInstanceOf(Map.class);
        var copy = new TreeMap<String, Object>();
        if (from.get(key) instanceof Map<?, ?> map) {
            map.forEach(
                    (name, value) -> copy.put(String.valueOf(name), value == null ? "" : value));
        }
        return copy;
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
