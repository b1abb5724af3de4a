package org.creneau.application.bringing;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.jspecify.annotations.Nullable;

/// What somebody said she would bring back, as pages show it.
///
/// @param order where it was bought
/// @param asked when she said it
/// @param through the channel's name
/// @param by who wrote it down, an id; absent where the log does not say
public record ReturnRequestView(
        ReturnId id,
        OrderId order,
        List<ToBring> lines,
        Wish wish,
        Coming coming,
        Instant asked,
        String through,
        @Nullable String by,
        State state) {
    public ReturnRequestView {
        lines = List.copyOf(lines);
    }

    public enum State {
        EXPECTED,
        CALLED_OFF,
        /// She has brought it.
        BROUGHT
    }

    public boolean isExpected() {
        return state == State.EXPECTED;
    }

    /// Whether a visit is booked for nothing else.
    public boolean isBooked() {
        return coming instanceof Coming.Booked;
    }

    /// What she would like instead; nothing where it is her money.
    public List<Wish.Other> others() {
        return switch (wish) {
            case Wish.MoneyBack _ -> List.of();
            case Wish.Exchange(var others) -> others;
        };
    }
}
