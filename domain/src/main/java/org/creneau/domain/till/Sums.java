package org.creneau.domain.till;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Adding up what moved.
public final class Sums {
    private static final Comparator<MeansSum> BY_MEANS =
            Comparator.comparing(MeansSum::means).thenComparing(sum -> sum.turnover().currency());

    private Sums() {}

    /// One for each means and currency.
    static List<MeansSum> of(Collection<TillRecord> records) {
        return together(
                records.stream().map(record -> new MeansSum(record.means(), record.turnover())));
    }

    static List<MeansSum> plus(List<MeansSum> one, List<MeansSum> other) {
        return together(Stream.concat(one.stream(), other.stream()));
    }

    public static List<MeansSum> together(Stream<MeansSum> all) {
        Map<MeansSum, Turnover> sums = new TreeMap<>(BY_MEANS);
        all.forEach(sum -> sums.merge(sum, sum.turnover(), Turnover::plus));
        return sums.entrySet().stream()
                .map(sum -> new MeansSum(sum.getKey().means(), sum.getValue()))
                .toList();
    }

    /// Of all means together, one for each currency.
    public static List<Turnover> totals(List<MeansSum> sums) {
        return added(List.of(), sums);
    }

    /// Totals with sums added to them.
    public static List<Turnover> added(List<Turnover> totals, List<MeansSum> sums) {
        Map<String, Turnover> all = new TreeMap<>();
        Stream.concat(totals.stream(), sums.stream().map(MeansSum::turnover))
                .forEach(one -> all.merge(one.currency(), one, Turnover::plus));
        return List.copyOf(all.values());
    }
}
