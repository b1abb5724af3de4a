package org.creneau.domain.queue;

import java.util.EnumSet;
import java.util.Set;

/// What somebody who calls has said *all the same* to. Agreeing to one thing is agreeing to nothing else.
public record Insisting(Set<What> what) {
    public static final Insisting ON_NOTHING = new Insisting(Set.of());
    public static final Insisting ON_THE_TURN = new Insisting(Set.of(What.TURN));
    public static final Insisting ON_ALL = new Insisting(EnumSet.allOf(What.class));

    /// What speaks against a call.
    public enum What {
        /// Others are before her.
        TURN,
        /// It is more than may be inside.
        LIMIT,
        /// She has no order, and the text in force asks for one.
        TEXT
    }

    public Insisting {
        what = Set.copyOf(what);
    }

    public static Insisting onAll(boolean insist) {
        return insist ? ON_ALL : ON_NOTHING;
    }

    public boolean isOn(What one) {
        return what.contains(one);
    }
}
