package org.creneau.application.till;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.creneau.domain.kernel.VatRate;

/// Hundredths of some money by the rate of tax that is in them, the lowest first.
///
/// @param cents by basis points, none of them zero
record ByRate(SortedMap<Integer, Long> cents) {
    static final ByRate NOTHING = new ByRate(Collections.emptySortedMap());

    private record Part(int rate, long cents, long left) {}

    ByRate {
        SortedMap<Integer, Long> all = new TreeMap<>(cents);
        all.values().removeIf(sum -> sum == 0);
        cents = Collections.unmodifiableSortedMap(all);
    }

    ByRate plus(VatRate rate, long more) {
        return plus(new ByRate(new TreeMap<>(Map.of(rate.basisPoints(), more))));
    }

    ByRate plus(ByRate other) {
        SortedMap<Integer, Long> all = new TreeMap<>(cents);
        other.cents.forEach((rate, more) -> all.merge(rate, more, Long::sum));
        return new ByRate(all);
    }

    ByRate minus(ByRate other) {
        return plus(other.negated());
    }

    ByRate negated() {
        SortedMap<Integer, Long> all = new TreeMap<>();
        cents.forEach((rate, sum) -> all.put(rate, -sum));
        return new ByRate(all);
    }

    long total() {
        return cents.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Whether something can be split in proportion to it.
    boolean isWeight() {
        return total() > 0 && cents.values().stream().allMatch(sum -> sum > 0);
    }

    /// As much as is said, split as this is. Cents that are left over go where most of one is missing, the lowest rate first
    /// among equals, so that the parts are the whole to the cent.
    ///
    /// @param whole may be below zero
    ByRate inProportion(long whole) {
        List<Part> parts = new ArrayList<>();
        cents.forEach((rate, weight) -> parts.add(part(rate, weight, Math.abs(whole))));
        long missing = Math.abs(whole) - parts.stream().mapToLong(Part::cents).sum();
        parts.sort(Comparator.comparingLong(Part::left).reversed());
        SortedMap<Integer, Long> all = new TreeMap<>();
        for (Part part : parts) {
            all.put(part.rate(), part.cents() + (all.size() < missing ? 1 : 0));
        }
        ByRate split = new ByRate(all);
        return whole < 0 ? split.negated() : split;
    }

    private Part part(int rate, long weight, long whole) {
        long product = Math.multiplyExact(whole, weight);
        return new Part(rate, product / total(), product % total());
    }
}
