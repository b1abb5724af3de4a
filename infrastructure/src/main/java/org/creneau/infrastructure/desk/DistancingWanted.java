package org.creneau.infrastructure.desk;

import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.jspecify.annotations.Nullable;

/// What somebody says of a shop's room, as it was typed.
///
/// @param surface in whole square metres
/// @param texts whether the texts in force in the shop's country count; they do where nothing is said
/// @param ownLimit none where it is absent
/// @param activity by which texts tell trades apart; none where it is absent
/// @param commune its code, INSEE or NIS; nothing where it is empty
public record DistancingWanted(
        @Nullable Integer surface,
        @Nullable Boolean texts,
        @Nullable Integer ownLimit,
        @Nullable Activity activity,
        @Nullable String commune) {
    private static final int LARGEST = 1_000_000;
    private static final int MOST = 10_000;

    /// @throws org.creneau.domain.kernel.MalformedValue naming what is missing or is none
    public Distancing distancing(String country) {
        Text text = texts == null || texts ? new Text.InForce(country) : new Text.None();
        return new Distancing(
                ScheduleWanted.number("surface", surface, 0, 1, LARGEST),
                text,
                limit(),
                activity,
                where());
    }

    private @Nullable Commune where() {
        return commune == null || commune.isBlank() ? null : new Commune(commune.strip());
    }

    private @Nullable Integer limit() {
        return ownLimit == null
                ? null
                : (Integer) ScheduleWanted.number("own-limit", ownLimit, 1, 1, MOST);
    }
}
