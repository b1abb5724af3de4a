package org.creneau.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was measured, under which settings, and what it says about the goals.
final class Report {
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Map<String, Object> more = new LinkedHashMap<>();
    private final List<Round> rounds = new ArrayList<>();

    void setting(String name, Object value) {
        settings.put(name, value);
    }

    /// A figure that is no round's.
    void note(String name, Object value) {
        more.put(name, value);
    }

    void add(List<Round> taken) {
        rounds.addAll(taken);
    }

    /// The median of a figure over all rounds that count, where there is any.
    Optional<Spread> figure(String name) {
        List<Double> values = new ArrayList<>();
        for (Round round : rounds) {
            Double value = round.thrown() == null ? round.value(name) : null;
            if (value != null) {
                values.add(value);
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        Goal.ALL.forEach(
                goal -> all.put(goal.key(), goal.found(rounds).map(Spread::median).orElse(null)));
        all.put("goals", goals());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("settings", settings);
        figures.put("medians", medians());
        figures.put("rounds", rounds);
        figures.put("more", more);
        all.put("figures", figures);
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(all);
    }

    private List<Map<String, Object>> goals() {
        List<Map<String, Object>> goals = new ArrayList<>();
        for (Goal goal : Goal.ALL) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("goal", goal.key());
            one.put(goal.atLeast() ? "at_least" : "at_most", goal.limit());
            goal.found(rounds)
                    .ifPresent(
                            found -> {
                                one.put("found", found);
                                one.put("met", goal.met(found.median()));
                                one.put("missed_by", goal.missedBy(found.median()));
                            });
            goals.add(one);
        }
        return goals;
    }

    private Map<String, Spread> medians() {
        Set<String> names = new LinkedHashSet<>();
        rounds.forEach(round -> names.addAll(round.passes().keySet()));
        Map<String, Spread> medians = new LinkedHashMap<>();
        names.forEach(name -> figure(name).ifPresent(found -> medians.put(name, found)));
        return medians;
    }

    String settings() {
        StringBuilder text = new StringBuilder("\nSettings\n");
        settings.forEach((name, value) -> text.append("  %s = %s%n".formatted(name, value)));
        return text.toString();
    }

    String text() {
        StringBuilder text = new StringBuilder(settings());
        text.append("\nFigures: median (least to most) of the rounds that count\n");
        medians()
                .forEach((name, found) -> text.append("  %-22s %s%n".formatted(name, line(found))));
        more.forEach((name, value) -> text.append("  %s: %s%n".formatted(name, value)));
        text.append("\nGoals: median of the ratios of each round\n");
        Goal.ALL.forEach(goal -> text.append("  ").append(line(goal)).append('\n'));
        rounds.stream()
                .filter(round -> round.thrown() != null)
                .forEach(
                        round ->
                                text.append(
                                        "  thrown away: %s %d, %s%n"
                                                .formatted(
                                                        round.group(),
                                                        round.number(),
                                                        round.thrown())));
        return text.toString();
    }

    private String line(Goal goal) {
        String limit = (goal.atLeast() ? ">= " : "<= ") + Text.number(goal.limit());
        return goal.found(rounds)
                .map(
                        found ->
                                "%-20s %-34s %s %s"
                                        .formatted(
                                                goal.key(),
                                                line(found),
                                                limit,
                                                verdict(goal, found.median())))
                .orElse("%-20s not measured".formatted(goal.key()));
    }

    private static String verdict(Goal goal, double value) {
        return goal.met(value) ? "met" : "MISSED by %.0f %%".formatted(100 * goal.missedBy(value));
    }

    private static String line(Spread found) {
        return "%s (%s to %s, %d rounds)"
                .formatted(
                        Text.number(found.median()),
                        Text.number(found.min()),
                        Text.number(found.max()),
                        found.count());
    }
}
