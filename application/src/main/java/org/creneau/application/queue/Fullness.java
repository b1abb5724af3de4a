package org.creneau.application.queue;

import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.domain.shop.Limit;
import org.creneau.domain.shop.Together;
import org.jspecify.annotations.Nullable;

/// How full a shop is, by that of its limits which leaves the fewest places.
///
/// @param inside how many there are, as that one counts them; heads where nothing limits them
/// @param allowed absent where nothing limits them; 0 where nobody comes in
/// @param cap the limit; absent where nothing is counted
public record Fullness(int inside, @Nullable Integer allowed, Optional<Limit.Cap> cap) {

    /// @param inside how many are there, counted so
    public static Fullness of(Limit limit, ToIntFunction<Together> inside) {
        Optional<Limit.Cap> cap = limit.binding(inside);
        return new Fullness(
                inside.applyAsInt(together(cap)),
                cap.map(Limit.Cap::people).orElseGet(limit::people),
                cap);
    }

    /// How those are counted who come together.
    public Together together() {
        return together(cap);
    }

    private static Together together(Optional<Limit.Cap> cap) {
        return cap.map(Limit.Cap::together).orElse(Together.EACH);
    }

    public LimitedBy by() {
        return cap.map(LimitedBy::of).orElse(allowed == null ? LimitedBy.NOTHING : LimitedBy.DOOR);
    }

    /// What holds at the same time, and leaves more places.
    public Stream<Limit.Cap> besides(Limit limit) {
        return limit instanceof Limit.AtMost(var caps)
                ? caps.stream().filter(other -> !cap.equals(Optional.of(other)))
                : Stream.empty();
    }

    /// How many are inside beyond what may be.
    public int above() {
        return allowed == null ? 0 : Math.max(0, inside - allowed);
    }

    public @Nullable Integer free() {
        return allowed == null ? null : Integer.valueOf(Math.max(0, allowed - inside));
    }
}
