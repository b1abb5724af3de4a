package org.creneau.infrastructure.web;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.queue.Party;
import org.jspecify.annotations.Nullable;

/// The fields of any of the forms that say who comes. The names are what the pages call them.
///
/// @param personnes all of them; one where nothing is said
/// @param enfants how many of them are children
/// @param foyer ticked where they live together
/// @param priorite ticked where they go first
record ComersTyped(
        @Nullable String personnes,
        @Nullable String enfants,
        @Nullable String foyer,
        @Nullable String priorite) {

    /// @throws MalformedValue of kind `people` or `children`
    Party party() {
        return new Party(
                number(personnes, 1, "people"), number(enfants, 0, "children"), foyer != null);
    }

    boolean hasPriority() {
        return priorite != null;
    }

    private static int number(@Nullable String typed, int otherwise, String kind) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw new MalformedValue(kind);
        }
    }
}
