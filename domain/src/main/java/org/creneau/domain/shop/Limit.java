package org.creneau.domain.shop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// How many customers may be inside at an instant, and what says so.
public sealed interface Limit {

    /// As many as each of these allows, counted its own way.
    ///
    /// @param caps one at least, the smallest number first, and none that another makes needless
    record AtMost(List<Cap> caps) implements Limit {
        public AtMost {
            caps = List.copyOf(caps);
        }

        public AtMost(int people, Basis basis) {
            this(List.of(new Cap(people, basis)));
        }

        @Override
        public Integer people() {
            return caps.getFirst().people();
        }
    }

    /// The text lets nobody in to shops of this trade: parcels are handed over outside.
    record AtTheDoor(DistancingRule rule) implements Limit {
        @Override
        public Integer people() {
            return 0;
        }
    }

    /// No text in force says a number, and the shop sets none.
    record Unlimited() implements Limit {
        @Override
        public @Nullable Integer people() {
            return null;
        }
    }

    /// One number, and what says it.
    record Cap(int people, Basis basis) {
        /// How those are counted who come in together. Fire safety asks for heads, whoever lives with whom.
        public Together together() {
            return switch (basis) {
                case Basis.OfText(var rule) -> rule.together();
                case Basis.Own _ -> Together.EACH;
            };
        }

        /// Whether nobody whom this lets in is kept out by the other.
        private boolean covers(Cap other) {
            return people <= other.people
                    && (together() == Together.EACH || together() == other.together());
        }
    }

    /// What sets a limit.
    sealed interface Basis {
        record OfText(DistancingRule rule) implements Basis {}

        /// The shop's own: fire safety, comfort, a small room.
        record Own() implements Basis {}
    }

    /// The smallest number of all that hold; 0 where nobody comes in, absent where nothing limits them.
    @Nullable Integer people();

    /// The text's number and the shop's own hold both. Only where the text takes a household for one may each of them
    /// be the one that is reached first; else the smaller is all there is to say.
    ///
    /// @param zone where the shop is: a text is in force from midnight to midnight there
    static Limit allowed(Distancing said, Instant at, ZoneId zone) {
        Optional<InForce> text = InForce.of(said, at, zone);
        Crowd.Plain crowd =
                text.<Crowd.Plain>map(found -> found.crowd().within(said.surface()))
                        .orElseGet(Crowd.Unsaid::new);
        List<Cap> caps = new ArrayList<>();
        if (text.isPresent() && crowd instanceof Crowd.AtMost(var people)) {
            caps.add(new Cap(people, new Basis.OfText(text.get().rule())));
        }
        Integer own = said.ownLimit();
        if (own != null) {
            caps.add(new Cap(own, new Basis.Own()));
        }
        return text.isPresent() && crowd instanceof Crowd.Nobody
                ? new AtTheDoor(text.get().rule())
                : of(caps);
    }

    /// Whether a party of that many could come in if nobody else were there.
    ///
    /// @param heads as how many they count, counted so
    default boolean couldTake(ToIntFunction<Together> heads) {
        return !(this instanceof AtMost(var caps))
                || caps.stream().allMatch(cap -> heads.applyAsInt(cap.together()) <= cap.people());
    }

    private static Limit of(List<Cap> caps) {
        List<Cap> needed = new ArrayList<>();
        caps.stream()
                .sorted(
                        Comparator.comparingInt(Cap::people)
                                .thenComparing(Cap::together, Comparator.naturalOrder()))
                .filter(cap -> needed.stream().noneMatch(other -> other.covers(cap)))
                .forEach(needed::add);
        return needed.isEmpty() ? new Unlimited() : new AtMost(needed);
    }

    /// Of what holds at once, that which leaves the fewest places; of equals the smaller number. Absent where nothing is
    /// counted.
    ///
    /// @param inside how many are there, counted so
    default Optional<Cap> binding(ToIntFunction<Together> inside) {
        return this instanceof AtMost(var caps)
                ? caps.stream()
                        .min(
                                Comparator.comparingInt(
                                        cap -> cap.people() - inside.applyAsInt(cap.together())))
                : Optional.empty();
    }
}
