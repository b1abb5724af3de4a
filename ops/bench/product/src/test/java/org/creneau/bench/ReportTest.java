package org.creneau.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    @Test
    void theResultIsTheMedianOfTheRatiosOfEachRound() {
        Report report = new Report();
        report.add(
                List.of(
                        round(
                                1,
                                Map.of(
                                        "spread",
                                        List.of(10.0, 30.0),
                                        "axon4_spread",
                                        List.of(4.0))),
                        round(2, Map.of("spread", List.of(70.0), "axon4_spread", List.of(10.0))),
                        round(3, Map.of("spread", List.of(60.0), "axon4_spread", List.of(10.0)))));

        JsonNode json = json(report);

        assertThat(json.get("spread_vs_axon4").asDouble()).isEqualTo(6, within(1e-9));
        assertThat(goal(json, "spread_vs_axon4").get("met").asBoolean()).isTrue();
        assertThat(goal(json, "spread_vs_axon4").get("found").get("min").asDouble())
                .isEqualTo(5, within(1e-9));
    }

    @Test
    void theResultHasEveryKeyAlsoForWhatWasNotMeasured() {
        JsonNode json = json(new Report());

        assertThat(json.propertyNames())
                .contains(
                        "spread_vs_axon4",
                        "hot_vs_axon4",
                        "hot_vs_spread",
                        "vs_unnest",
                        "p99_vs_commit",
                        "lag_vs_commit",
                        "replay_vs_copy",
                        "rebuild_vs_replay",
                        "growth_10m_vs_100k",
                        "http_vs_noop",
                        "live_p99_ms",
                        "live_kb_a_page",
                        "start_seconds",
                        "idle_mb",
                        "goals",
                        "figures");
        assertThat(json.get("idle_mb").isNull()).isTrue();
    }

    @Test
    void aGoalThatIsMissedSaysByHowMuch() {
        Report report = new Report();
        report.add(List.of(round(1, Map.of("start_seconds", List.of(4.5)))));

        assertThat(goal(json(report), "start_seconds").get("missed_by").asDouble())
                .isEqualTo(0.5, within(1e-9));
        assertThat(report.text()).contains("MISSED by 50 %");
    }

    @Test
    void aRoundWithUnevenHalvesIsThrownAwayAndTakenAgain() {
        Deque<Double> values = new ArrayDeque<>(List.of(100.0, 10.0, 100.0, 110.0));
        Step step = new Step("spread", () -> Map.of("spread", values.remove()));

        List<Round> rounds = Round.take("test", List.of(step), 1, _ -> {});

        assertThat(rounds).hasSize(2);
        assertThat(rounds.getFirst().thrown()).contains("spread was 10.0 times as high");
        assertThat(rounds.getLast().thrown()).isNull();
        assertThat(rounds.getLast().value("spread")).isEqualTo(105.0);
    }

    @Test
    void aRoundThatFailsDoesNotCount() {
        Step step =
                new Step(
                        "spread",
                        () -> {
                            throw new IllegalStateException("3 calls ended in an error");
                        });

        List<Round> rounds = Round.take("test", List.of(step), 1, _ -> {});

        assertThat(rounds).allMatch(round -> round.thrown() != null);
        Report report = new Report();
        report.add(rounds);
        assertThat(report.text()).contains("3 calls ended in an error").contains("not measured");
    }

    @Test
    void stepsGoThereAndBack() {
        List<String> order = new java.util.ArrayList<>();
        Round.take("test", List.of(noting("a", order), noting("b", order)), 1, _ -> {});

        assertThat(order).containsExactly("a", "b", "b", "a");
    }

    private static Step noting(String name, List<String> order) {
        return new Step(
                name,
                () -> {
                    order.add(name);
                    return Map.of(name, 1.0);
                });
    }

    private static Round round(int number, Map<String, List<Double>> passes) {
        return new Round("test", number, passes, null);
    }

    private static JsonNode json(Report report) {
        return JsonMapper.shared().readTree(report.json());
    }

    private static JsonNode goal(JsonNode json, String key) {
        return json.get("goals")
                .valueStream()
                .filter(goal -> goal.get("goal").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
