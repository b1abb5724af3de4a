package org.creneau.domain.shop;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ShopEvent.QueueArranged;
import org.jspecify.annotations.Nullable;

/// How a shop runs the line in front of it.
///
/// @param counters how many its screens choose from; absent where it has not said
/// @param pavement where people can stand while they wait; absent where it has not said
/// @param stay after which nobody is taken to be inside any longer, if nobody says that she is
/// @param behind how long whoever is late, or comes without an order, lets those pass who are in time
public record Arrangement(
        @Nullable Integer counters, @Nullable Pavement pavement, Duration stay, Duration behind) {
    private static final int MOST_COUNTERS = 20;
    public static final Duration SHORTEST_STAY = Duration.ofMinutes(10);
    private static final Duration LONGEST_STAY = Duration.ofHours(12);
    private static final Duration FURTHEST_BEHIND = Duration.ofMinutes(60);

    /// Of a shop that has said nothing.
    public static final Arrangement USUAL =
            new Arrangement(null, null, Duration.ofMinutes(60), Duration.ofMinutes(15));

    public Arrangement {
        if (counters != null && (counters < 1 || counters > MOST_COUNTERS)) {
            throw new MalformedValue("counters");
        }
        if (stay.compareTo(SHORTEST_STAY) < 0 || stay.compareTo(LONGEST_STAY) > 0) {
            throw new MalformedValue("stay");
        }
        if (behind.isNegative() || behind.compareTo(FURTHEST_BEHIND) > 0) {
            throw new MalformedValue("behind");
        }
    }

    /// @param length in centimetres
    /// @param spacing between one party and the next, in centimetres; absent where the text in force is enough
    public record Pavement(int length, @Nullable Integer spacing) {
        private static final int SHORTEST = 100;
        private static final int LONGEST = 10_000;
        private static final int CLOSEST = 50;
        private static final int FURTHEST = 500;

        /// As people stand in a line where nobody asks for anything.
        private static final int USUAL = 100;

        public Pavement {
            if (length < SHORTEST || length > LONGEST) {
                throw new MalformedValue("pavement");
            }
            if (spacing != null && (spacing < CLOSEST || spacing > FURTHEST)) {
                throw new MalformedValue("spacing");
            }
        }

        /// How many parties can wait here, one at least: at the shop's own distance, unless the text asks for more.
        ///
        /// @param text what it asks for, in centimetres; empty where none is in force
        public int places(OptionalInt text) {
            int own = spacing == null ? text.orElse(USUAL) : spacing;
            return Math.max(1, length / Math.max(own, text.orElse(0)));
        }
    }

    public static Fold<Arrangement> of(ShopId shop) {
        return Fold.of(
                QueueArranged.class,
                Boundary.of(shop.tag(), Set.of(QueueArranged.class)),
                USUAL,
                (_, arranged) -> arranged.arrangement());
    }
}
