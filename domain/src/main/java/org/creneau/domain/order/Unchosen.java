package org.creneau.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;

/// How long whoever did not ask for the place that her order has may give it back, whatever the shop's deadline: she had been told that the order
/// was off. Where hers was gone and she has another window, until that begins; where she has the same again, for a day.
public final class Unchosen {
    private static final Duration SAME_WINDOW = Duration.ofDays(1);

    private Unchosen() {}

    /// Empty where she chose it herself.
    public static Fold<Optional<Instant>> freeUntil(OrderId order) {
        return Fold.of(
                OrderEvent.class,
                Boundary.of(order.tag(), Set.of(OrderTakenBackUp.class, OrderRescheduled.class)),
                Optional.empty(),
                (_, event) ->
                        event instanceof OrderTakenBackUp(_, _, _, var from, var to, var at)
                                ? Optional.of(freeUntil(from, to, at))
                                : Optional.empty());
    }

    /// Never after the window has begun.
    ///
    /// @param at when it was taken back up
    public static Instant freeUntil(SlotId from, SlotId to, Instant at) {
        Instant aDay = at.plus(SAME_WINDOW);
        boolean isFirst = from.equals(to) && aDay.isBefore(to.start());
        return isFirst ? aDay : to.start();
    }
}
