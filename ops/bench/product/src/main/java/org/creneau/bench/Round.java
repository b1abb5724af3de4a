package org.creneau.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every step of a group once forwards and once backwards, A B B A, so that a machine that slows down or
/// speeds up does it to all of them alike.
///
/// @param passes each figure as measured in the first and in the second half
/// @param thrown why the round does not count, or absent
record Round(String group, int number, Map<String, List<Double>> passes, @Nullable String thrown) {

    /// Halves that differ by more were not measured on the same machine, so to speak.
    private static final double TOO_UNEVEN = 1.6;

    /// The tail of a distribution scatters on any machine.
    private static final double TOO_UNEVEN_TIMES = 3;

    /// Takes as many good rounds as wanted, and gives up after as many bad ones.
    static List<Round> take(String group, List<Step> steps, int wanted, Consumer<String> say) {
        List<Round> rounds = new ArrayList<>();
        int good = 0;
        for (int number = 1; good < wanted && number <= 2 * wanted; number++) {
            Round round = measure(group, number, steps, say);
            rounds.add(round);
            if (round.thrown() == null) {
                good++;
            } else {
                say.accept("  round %d is thrown away: %s".formatted(number, round.thrown()));
            }
        }
        return rounds;
    }

    private static Round measure(String group, int number, List<Step> steps, Consumer<String> say) {
        Map<String, List<Double>> passes = new LinkedHashMap<>();
        List<Step> there = new ArrayList<>(steps);
        List<Step> andBack = new ArrayList<>(there.reversed());
        there.addAll(andBack);
        for (Step step : there) {
            try {
                Map<String, Double> figures = step.work().measure();
                figures.forEach(
                        (name, value) ->
                                passes.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
                say.accept("  %s %d: %s".formatted(group, number, Text.figures(figures)));
            } catch (Exception e) {
                return new Round(group, number, passes, step.name() + " failed: " + e);
            }
        }
        return new Round(group, number, passes, uneven(steps, passes));
    }

    private static @Nullable String uneven(List<Step> steps, Map<String, List<Double>> passes) {
        for (Step step : steps) {
            List<Double> both = passes.getOrDefault(step.name(), List.of());
            double least = both.stream().mapToDouble(d -> d).min().orElse(1);
            double most = both.stream().mapToDouble(d -> d).max().orElse(1);
            boolean time = step.name().endsWith("_ms");
            if (most > least * (time ? TOO_UNEVEN_TIMES : TOO_UNEVEN)) {
                return "%s was %.1f times as high in one half as in the other"
                        .formatted(step.name(), most / least);
            }
        }
        return null;
    }

    /// The mean of both halves, or absent where it was not measured.
    @Nullable Double value(String figure) {
        List<Double> both = passes.get(figure);
        return both == null ? null : both.stream().mapToDouble(d -> d).average().orElseThrow();
    }
}
