package org.creneau.domain.shop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What decides how many customers may be inside at once.
///
/// @param surface sales area in whole square metres
/// @param text which texts of law apply
/// @param ownLimit the shop's own limit of customers (fire safety, comfort), always on top of the law;
///     absent where the shop sets none
/// @param activity by which texts tell trades apart; where it is absent, as one that no list names
/// @param commune in the country of the text; where it is absent, only what held in the whole country holds
public record Distancing(
        int surface,
        Text text,
        @Nullable Integer ownLimit,
        @Nullable Activity activity,
        @Nullable Commune commune) {

    /// Of a shop that says neither its activity nor its commune.
    public Distancing(int surface, Text text, @Nullable Integer ownLimit) {
        this(surface, text, ownLimit, null, null);
    }

    public Distancing {
        if (surface < 1 || (ownLimit != null && ownLimit < 1)) {
            throw new IllegalArgumentException("A shop has at least 1 m² and lets at least one in");
        }
    }

    /// The same room, limit and activity under the law of another country, in no commune that was said yet.
    Distancing movedTo(String country) {
        return switch (text) {
            case Text.InForce _ -> in(new Text.InForce(country), null);
            case Text.AsOf asOf -> in(asOf, commune);
            case Text.None none -> in(none, null);
        };
    }

    private Distancing in(Text there, @Nullable Commune place) {
        return new Distancing(surface, there, ownLimit, activity, place);
    }

    /// Which text applies.
    public sealed interface Text {
        /// The one in force in this country at the instant in question.
        record InForce(String country) implements Text {}

        /// The one that was in force in this country on a given day, whatever the day is: for
        /// rehearsals.
        record AsOf(String country, LocalDate day) implements Text {}

        /// None: only the shop's own limit.
        record None() implements Text {}
    }
}
