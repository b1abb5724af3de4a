package org.creneau.infrastructure.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Two visits, as they are booked, between which there is no time. Only she knows whether she can: she is asked, and nothing
/// is forbidden.
///
/// @param first the shop whose window begins first
record Clash(String first, String second, Kind kind) {

    enum Kind {
        SAME_TIME,
        /// One begins before the other ends.
        OVERLAP,
        /// One begins when the other ends.
        NO_TIME_BETWEEN
    }

    /// @param end the first instant that is no longer hers
    record Visit(String shop, Instant start, Instant end) {
        /// @param next begins no earlier
        private List<Clash> with(Visit next) {
            if (next.start.equals(start)) {
                return List.of(new Clash(shop, next.shop, Kind.SAME_TIME));
            }
            if (next.start.isBefore(end)) {
                return List.of(new Clash(shop, next.shop, Kind.OVERLAP));
            }
            return next.start.equals(end)
                    ? List.of(new Clash(shop, next.shop, Kind.NO_TIME_BETWEEN))
                    : List.of();
        }
    }

    /// Each two of them, by their hours.
    static List<Clash> among(List<Visit> visits) {
        List<Visit> sorted = visits.stream().sorted(Comparator.comparing(Visit::start)).toList();
        List<Clash> clashes = new ArrayList<>();
        for (int one = 0; one < sorted.size(); one++) {
            for (Visit next : sorted.subList(one + 1, sorted.size())) {
                clashes.addAll(sorted.get(one).with(next));
            }
        }
        return List.copyOf(clashes);
    }
}
