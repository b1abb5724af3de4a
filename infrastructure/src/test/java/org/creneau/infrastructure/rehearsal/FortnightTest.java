package org.creneau.infrastructure.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two weeks of a shop of which everything is known: they say how the estimator counts, not how people behave.
class FortnightTest extends PlayedFiles {

    @Test
    void fromTheThirdDayOnEightInTenAreCalledWhenTheyWereTold() throws Exception {
        JsonNode estimates = fortnight("--seed=1", "--call-lag=90s").path("estimates");
        List<JsonNode> days =
                StreamSupport.stream(estimates.path("byDay").spliterator(), false).toList();

        assertThat(days.getFirst().path("rough").asInt()).isPositive();
        assertThat(share(days.subList(2, days.size()))).isBetween(0.75, 0.9);
        assertThat(estimates.path("medianWidthSeconds").asInt()).isPositive();
        assertThat(said.toString(StandardCharsets.UTF_8).strip())
                .contains("This measures the estimator of waits against a known model")
                .contains("and no real shop", "waits told");
    }

    @Test
    void aFileOfItsOwnCannotBeGivenToo() {
        assertThat(run(List.of("--fortnight", "--orders=orders.csv"))).isEqualTo(2);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("leave --orders out");
    }

    @Test
    void whoPlaysAFileIsToldNothingOfWaits() throws Exception {
        assertThat(play(new InventedOrders().days(1, 10, 5)).path("estimates").isNull()).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("waits told");
    }

    private static double share(List<JsonNode> days) {
        return (double) sum(days, "within") / sum(days, "told");
    }

    private static int sum(List<JsonNode> days, String figure) {
        return days.stream().mapToInt(day -> day.path(figure).asInt()).sum();
    }

    private JsonNode fortnight(String... options) throws Exception {
        Path json = Files.createTempFile(folder, "report", ".json");
        List<String> arguments =
                Stream.concat(Stream.of("--fortnight", "--json=" + json), Stream.of(options))
                        .toList();
        assertThat(run(arguments)).as(complained.toString(StandardCharsets.UTF_8)).isZero();
        return JsonMapper.builder().build().readTree(json.toFile());
    }
}
