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

    /// Absent where it waits no more, and she pays when she likes.
    Optional<Instant> deadline();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), order().tag());
    }

    /// Until an instant.
    sealed interface Waits extends AwaitingEvent {
        /// The first instant at which it is called off where nothing came.
        Instant until();

        @Override
        default Optional<Instant> deadline() {
            return Optional.of(until());
        }
    }

    /// It was placed to be paid online.
    record PaymentAwaited(ShopId shop, OrderId order, Instant until, Instant at) implements Waits {}

    /// Her bank had kept the money and let go of it: she has another chance to pay.
    record PaymentAwaitedAgain(ShopId shop, OrderId order, Instant until, Instant at)
            implements Waits {}

    /// The shop gave her a link to pay it, and said until when it waits.
    record PaymentAwaitedByLink(ShopId shop, OrderId order, Instant until, Instant at)
            implements Waits {}

    /// It was moved to a window that begins before it would have been called off: nobody fetches what waits to be paid.
    record PaymentAwaitedSooner(ShopId shop, OrderId order, Instant until, Instant at)
            implements Waits {}

    /// The shop took back the time until which it was to be paid: nobody calls it off for want of money.
    record PaymentAwaitedNoMore(ShopId shop, OrderId order, Instant at) implements AwaitingEvent {
        @Override
        public Optional<Instant> deadline() {
            return Optional.empty();
        }
    }

    Set<Class<? extends Event>> ALL =
            Set.of(
                    PaymentAwaited.class,
                    PaymentAwaitedAgain.class,
                    PaymentAwaitedByLink.class,
                    PaymentAwaitedSooner.class,
                    PaymentAwaitedNoMore.class);

    /// What was said of it last; absent where it never waited, or waits no more.
    static Fold<Optional<Waits>> last(OrderId order) {
        return Fold.of(
                AwaitingEvent.class,
                Boundary.of(order.tag(), ALL),
                Optional.empty(),
                (_, said) -> said instanceof Waits waits ? Optional.of(waits) : Optional.empty());
    }

    /// Until when, as it was said last; absent where it never waited, or waits no more.
    static Fold<Optional<Instant>> until(OrderId order) {
        return Fold.of(
                AwaitingEvent.class,
                Boundary.of(order.tag(), ALL),
                Optional.empty(),
                (_, said) -> said.deadline());
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
