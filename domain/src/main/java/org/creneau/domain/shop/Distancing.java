package org.creneau.domain.shop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What decides how many customers may be inside at once.
///
/// @param surface sales area in whole square metres
/// @param text which texts of law apply
/// @param ownLimit the shop's own limit of customers (fire safety, comfort), always on top of the law;
///     absent where the shop sets none
public record Distancing(int surface, Text text, @Nullable Integer ownLimit) {
    public Distancing {
        if (surface < 1 || (ownLimit != null && ownLimit < 1)) {
            throw new IllegalArgumentException("A shop has at least 1 m² and lets at least one in");
        }
    }

    /// The same room and the same limit under the law of another country.
    Distancing movedTo(String country) {
        return switch (text) {
            case Text.InForce _ -> new Distancing(surface, new Text.InForce(country), ownLimit);
            case Text.AsOf _ -> this;
            case Text.None _ -> this;
        };
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
