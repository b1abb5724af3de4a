package org.creneau.domain.order;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;

/// That an order waits for its money.
public sealed interface AwaitingEvent extends Event {
    OrderId order();

    /// The first instant at which it is called off where nothing came.
    Instant until();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), order().tag());
    }

    /// It was placed to be paid online.
    record PaymentAwaited(ShopId shop, OrderId order, Instant until, Instant at)
            implements AwaitingEvent {}

    /// Her bank had kept the money and let go of it: she has another chance to pay.
    record PaymentAwaitedAgain(ShopId shop, OrderId order, Instant until, Instant at)
            implements AwaitingEvent {}

    /// The shop gave her a link to pay it, and said until when it waits.
    record PaymentAwaitedByLink(ShopId shop, OrderId order, Instant until, Instant at)
            implements AwaitingEvent {}

    /// It was moved to a window that begins before it would have been called off: nobody fetches what waits to be paid.
    record PaymentAwaitedSooner(ShopId shop, OrderId order, Instant until, Instant at)
            implements AwaitingEvent {}

    Set<Class<? extends Event>> ALL =
            Set.of(
                    PaymentAwaited.class,
                    PaymentAwaitedAgain.class,
                    PaymentAwaitedByLink.class,
                    PaymentAwaitedSooner.class);

    /// What was said of it last; absent where it never waited.
    static Fold<Optional<AwaitingEvent>> last(OrderId order) {
        return Fold.of(
                AwaitingEvent.class,
                Boundary.of(order.tag(), ALL),
                Optional.empty(),
                (_, waits) -> Optional.of(waits));
    }

    /// Until when, as it was said last; absent where it never waited.
    static Fold<Optional<Instant>> until(OrderId order) {
        return Fold.of(
                AwaitingEvent.class,
                Boundary.of(order.tag(), ALL),
                Optional.empty(),
                (_, waits) -> Optional.of(waits.until()));
    }

    /// How often she was given another chance.
    static Fold<Integer> chances(OrderId order) {
        return Fold.of(
                PaymentAwaitedAgain.class,
                Boundary.of(order.tag(), Set.of(PaymentAwaitedAgain.class)),
                0,
                (before, _) -> before + 1);
    }
}
