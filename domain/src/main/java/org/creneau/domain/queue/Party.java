package org.creneau.domain.queue;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.shop.Together;

/// Who would come in together, as they say themselves.
///
/// @param people all of them, the children too
/// @param children how many of them are children; one adult at least is none
/// @param household whether all of them live together
public record Party(int people, int children, boolean household) {
    public Party {
        People.check(people);
        if (children < 0 || children >= people) {
            throw new MalformedValue("children");
        }
    }

    /// Adults who said nothing of how they live.
    public static Party of(int people) {
        return new Party(people, 0, false);
    }

    /// Fewer of them: one adult at least stays, and as many children as can.
    Party without(int gone) {
        int stay = people - gone;
        return new Party(stay, Math.min(children, stay - 1), household);
    }

    /// As how many of those who may be inside.
    int countedBy(Together together) {
        return together.counts(people - children, children, household);
    }
}
