package org.creneau.domain.queue;

import org.creneau.domain.shop.DistancingRule;
import org.creneau.domain.shop.Limit;
import org.creneau.domain.shop.Limit.Basis;
import org.creneau.domain.shop.Together;

/// Which limit it was, of all that hold at once, that left the fewest places for somebody, and how it counts.
public enum LimitedBy {
    NOTHING,
    /// The text in force, which counts heads.
    TEXT,
    /// The text in force, which takes a household for one.
    TEXT_OF_HOUSEHOLDS,
    /// The shop's own, in heads.
    OWN,
    /// People are served at the door: one party at a time to each counter.
    DOOR;

    public static LimitedBy of(Limit.Cap cap) {
        return switch (cap.basis()) {
            case Basis.OfText(DistancingRule rule) ->
                    rule.together() == Together.HOUSEHOLD_AS_ONE ? TEXT_OF_HOUSEHOLDS : TEXT;
            case Basis.Own _ -> OWN;
        };
    }

    /// As how many they count.
    int heads(Party party) {
        return switch (this) {
            case DOOR -> 1;
            case TEXT_OF_HOUSEHOLDS -> party.countedBy(Together.HOUSEHOLD_AS_ONE);
            case NOTHING, TEXT, OWN -> party.countedBy(Together.EACH);
        };
    }
}
