package org.creneau.domain.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.shop.Distancing.Text;
import org.jspecify.annotations.Nullable;

/// How many customers may be inside at an instant, and what says so.
public sealed interface Limit {

    record AtMost(int people, Basis basis) implements Limit {}

    /// The text lets nobody in: parcels are handed over outside.
    record AtTheDoor(DistancingRule rule) implements Limit {}

    /// No text in force says a number, and the shop sets none.
    record Unlimited() implements Limit {}

    /// What sets a limit.
    sealed interface Basis {
        record OfText(DistancingRule rule) implements Basis {}

        /// The shop's own: fire safety, comfort, a small room.
        record Own() implements Basis {}
    }

    /// Of the text's number and the shop's own, the smaller counts.
    ///
    /// @param zone where the shop is: a text is in force from midnight to midnight there
    static Limit allowed(Distancing said, Instant at, ZoneId zone) {
        return text(said.text(), at, zone)
                .map(rule -> ofText(rule, said.surface()))
                .map(limit -> smaller(limit, own(said.ownLimit())))
                .orElseGet(() -> own(said.ownLimit()));
    }

    private static Optional<DistancingRule> text(Text text, Instant at, ZoneId zone) {
        return switch (text) {
            case Text.InForce(var country) ->
                    DistancingRules.inForce(country, LocalDate.ofInstant(at, zone));
            case Text.AsOf(var country, var day) -> DistancingRules.inForce(country, day);
            case Text.None _ -> Optional.empty();
        };
    }

    private static Limit ofText(DistancingRule rule, int surface) {
        return switch (rule.crowd().within(surface)) {
            case Crowd.AtMost(var people) -> new AtMost(people, new Basis.OfText(rule));
            case Crowd.Nobody _ -> new AtTheDoor(rule);
            case Crowd.Unsaid _ -> new Unlimited();
        };
    }

    private static Limit own(@Nullable Integer people) {
        return people == null ? new Unlimited() : new AtMost(people, new Basis.Own());
    }

    private static Limit smaller(Limit one, Limit other) {
        return Stream.of(one, other).min(Comparator.comparingInt(Limit::rank)).orElse(one);
    }

    private int rank() {
        return switch (this) {
            case AtTheDoor _ -> 0;
            case AtMost(var people, _) -> people;
            case Unlimited _ -> Integer.MAX_VALUE;
        };
    }
}
