package org.creneau.bench.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What every layout did and used, and the ratios of its rates to those of the first in the same
/// round.
final class Figures {

    private final Map<String, Map<String, List<Slice>>> slices = new LinkedHashMap<>();

    /// @param times how many events or questions
    record Slice(double times, Costs costs) {

        double perSecond() {
            return times * 1e9 / costs.clock();
        }
    }

    void add(String measure, Layout layout, Slice slice) {
        slices.computeIfAbsent(measure, _ -> new LinkedHashMap<>())
                .computeIfAbsent(layout.name(), _ -> new ArrayList<>())
                .add(slice);
    }

    void print() {
        slices.forEach(Figures::print);
    }

    private static void print(String measure, Map<String, List<Slice>> layouts) {
        System.out.printf(
                "%n%-28s %10s %6s %10s %10s %10s %10s%n",
                measure, "per s", "ratio", "of rounds", "client us", "server us", "WAL bytes");
        var first = layouts.values().iterator().next();
        layouts.forEach((layout, own) -> print(layout, own, first));
    }

    private static void print(String layout, List<Slice> own, List<Slice> first) {
        double[] ratios = new double[own.size()];
        Arrays.setAll(ratios, i -> own.get(i).perSecond() / first.get(i).perSecond());
        Arrays.sort(ratios);
        double times = own.stream().mapToDouble(Slice::times).sum();
        var costs = own.stream().map(Slice::costs).reduce(Costs::plus).orElseThrow();
        System.out.printf(
                "  %-26s %,10.0f %6.2f %5.2f-%.2f %10.1f %10.1f %,10.0f%n",
                layout,
                median(own.stream().mapToDouble(Slice::perSecond).sorted().toArray()),
                median(ratios),
                ratios[0],
                ratios[ratios.length - 1],
                costs.client() / times / 1_000,
                costs.server() / times / 1_000,
                costs.wal() / times);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
