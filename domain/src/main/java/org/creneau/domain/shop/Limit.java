package org.creneau.domain.shop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many customers may be inside at an instant, and what says so.
public sealed interface Limit {

    record AtMost(int people, Basis basis) implements Limit {}

    /// The text lets nobody in to shops of this trade: parcels are handed over outside.
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
        return InForce.of(said, at, zone)
                .map(found -> ofText(found, said.surface()))
                .map(limit -> smaller(limit, own(said.ownLimit())))
                .orElseGet(() -> own(said.ownLimit()));
    }

    private static Limit ofText(InForce found, int surface) {
        return switch (found.crowd().within(surface)) {
            case Crowd.AtMost(var people) -> new AtMost(people, new Basis.OfText(found.rule()));
            case Crowd.Nobody _ -> new AtTheDoor(found.rule());
            case Crowd.Unsaid _ -> new Unlimited();
        };
    }

    private static Limit own(@Nullable Integer people) {
        return people == null ? new Unlimited() : new AtMost(people, new Basis.Own());
    }

    private static Limit smaller(Limit one, Limit other) {
        return Stream.of(one, other).min(Comparator.comparingInt(Limit::rank)).orElse(one);
    }

    /// How those are counted who come in together.
    default Together together() {
        return switch (this) {
            case AtMost(_, Basis.OfText(var rule)) -> rule.together();
            case AtMost(_, Basis.Own _) -> Together.EACH;
            case AtTheDoor _ -> Together.EACH;
            case Unlimited _ -> Together.EACH;
        };
    }

    private int rank() {
        return switch (this) {
            case AtTheDoor _ -> 0;
            case AtMost(var people, _) -> people;
            case Unlimited _ -> Integer.MAX_VALUE;
        };
    }
}
