package org.creneau.infrastructure.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Followed.Scored;
import org.creneau.domain.queue.estimate.Outcome;
import org.creneau.domain.queue.estimate.Range;

/// The waits that were told in a rehearsal, by day, and how they came out.
final class ToldWaits {
    private final Map<LocalDate, List<Scored>> byDay = new TreeMap<>();

    void add(LocalDate day, Scored scored) {
        byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(scored);
    }

    Report.Estimates report() {
        List<Scored> all = byDay.values().stream().flatMap(Collection::stream).toList();
        return new Report.Estimates(
                all.size(),
                count(all, Outcome.WITHIN),
                count(all, Outcome.EARLIER),
                count(all, Outcome.LATER),
                count(all, Outcome.NOT_CALLED),
                share(all),
                Math.toIntExact(all.stream().filter(ToldWaits::isRough).count()),
                medianWidth(all),
                worstMiss(all),
                byDay.entrySet().stream().map(day -> ofDay(day.getKey(), day.getValue())).toList());
    }

    private static Report.ToldOnDay ofDay(LocalDate day, List<Scored> told) {
        return new Report.ToldOnDay(
                day,
                told.size(),
                count(told, Outcome.WITHIN),
                Math.toIntExact(told.stream().filter(ToldWaits::isRough).count()),
                share(told));
    }

    private static int count(List<Scored> told, Outcome outcome) {
        return Math.toIntExact(told.stream().filter(scored -> scored.outcome() == outcome).count());
    }

    private static boolean isRough(Scored scored) {
        return scored.told().basis() == Basis.ROUGH;
    }

    /// Of those who were called.
    private static double share(List<Scored> told) {
        int called = told.size() - count(told, Outcome.NOT_CALLED);
        return called == 0 ? 0 : (double) count(told, Outcome.WITHIN) / called;
    }

    private static long medianWidth(List<Scored> told) {
        List<Long> widths =
                told.stream()
                        .map(Scored::told)
                        .map(range -> Duration.between(range.from(), range.to()).toSeconds())
                        .sorted()
                        .toList();
        return widths.isEmpty() ? 0 : widths.get(widths.size() / 2);
    }

    private static long worstMiss(List<Scored> told) {
        return told.stream().mapToLong(ToldWaits::miss).max().orElse(0);
    }

    private static long miss(Scored scored) {
        Instant called = scored.called();
        Range range = scored.told();
        return called == null
                ? 0
                : Math.max(
                        0,
                        Math.max(
                                Duration.between(called, range.from()).toSeconds(),
                                Duration.between(range.to(), called).toSeconds()));
    }
}
