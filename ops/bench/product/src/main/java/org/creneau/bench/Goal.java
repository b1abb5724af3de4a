package org.creneau.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the product sets itself, and how it follows from figures of one round.
///
/// @param key of the result
/// @param atLeast whether the figure is to be at least, or at most, the limit
/// @param of the figure above the line
/// @param by the figure below it, or empty where the figure stands for itself
record Goal(String key, boolean atLeast, double limit, String of, String by) {

    static final List<Goal> ALL =
            List.of(
                    new Goal("spread_vs_axon4", true, 5, "spread", "axon4_spread"),
                    new Goal("hot_vs_axon4", true, 10, "hot", "axon4_hot"),
                    new Goal("hot_vs_spread", true, 0.85, "hot", "spread"),
                    new Goal("vs_unnest", true, 0.5, "spread", "unnest"),
                    new Goal("p99_vs_commit", false, 60, "spread_p99_ms", "commit_p50_ms"),
                    new Goal("lag_vs_commit", false, 60, "lag_p99_ms", "commit_p50_ms"),
                    new Goal("replay_vs_copy", true, 0.5, "replay", "copy"),
                    new Goal("rebuild_vs_replay", true, 0.2, "rebuild", "replay"),
                    new Goal("growth_10m_vs_100k", true, 0.9, "large", "small"),
                    new Goal("http_vs_noop", true, 0.5, "http", "noop"),
                    new Goal("live_p99_ms", false, 1_000, "live_p99_ms", ""),
                    new Goal("live_kb_a_page", false, 100, "live_kb_a_page", ""),
                    new Goal("start_seconds", false, 3, "start_seconds", ""),
                    new Goal("idle_mb", false, 350, "idle_mb", ""));

    /// One value for each round that counts and has both figures.
    Optional<Spread> found(List<Round> rounds) {
        List<Double> values =
                rounds.stream().filter(round -> round.thrown() == null).flatMap(this::in).toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
    }

    private Stream<Double> in(Round round) {
        Double above = round.value(of);
        if (by.isEmpty()) {
            return Stream.ofNullable(above);
        }
        Double below = round.value(by);
        return above == null || below == null || below == 0
                ? Stream.empty()
                : Stream.of(above / below);
    }

    boolean met(double value) {
        return atLeast ? value >= limit : value <= limit;
    }

    /// By how much it is missed, as a share of the limit; 0 where it is met.
    double missedBy(double value) {
        return met(value) ? 0 : Math.abs(value - limit) / limit;
    }
}
