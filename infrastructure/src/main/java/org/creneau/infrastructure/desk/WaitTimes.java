package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.creneau.application.queue.Estimates;
import org.creneau.application.queue.Lines;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.estimate.Estimator;
import org.creneau.domain.queue.estimate.Line;
import org.creneau.domain.queue.estimate.Range;
import org.creneau.domain.queue.estimate.Size;
import org.creneau.domain.queue.estimate.Turnover;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When somebody who waits is called, worked out anew each time somebody asks.
@Component
public final class WaitTimes {
    private static final ScopedValue<Known> SHARED = ScopedValue.newInstance();

    /// Few come or leave in it, and it is little beside how far an estimate is off.
    private static final long A_MOMENT = Duration.ofSeconds(2).toNanos();

    private final Estimates estimates;
    private final Limits limits;
    private final Desk desk;
    private final Map<ShopId, Known> shared = new ConcurrentHashMap<>();

    WaitTimes(Estimates estimates, Limits limits, Desk desk) {
        this.estimates = estimates;
        this.limits = limits;
        this.desk = desk;
    }

    /// What can be said to somebody.
    public sealed interface Said {
        record Between(Range range) implements Said {
            @Override
            public Range known() {
                return range;
            }
        }

        /// Next to nothing is known of this shop, or she is more than may come in, or the text keeps her out.
        record Unknown() implements Said {}

        /// Nobody is before her, or she waits no longer.
        record Nothing() implements Said {}

        /// Absent where there is no range to tell.
        default @Nullable Range known() {
            return null;
        }

        default boolean unknown() {
            return this instanceof Unknown;
        }
    }

    public Said of(ShopView shop, QueueView queue, @Nullable Ticket hers) {
        if (hers == null || hers.state() != State.WAITING) {
            return new Said.Nothing();
        }
        Known known = SHARED.isBound() ? SHARED.get() : read(shop, queue);
        Lines lines = lines(shop, queue, known);
        if (!lines.isLetIn(hers)) {
            return new Said.Unknown();
        }
        Line line = lines.before(hers);
        return line.isFree() ? new Said.Nothing() : of(known.past, line);
    }

    private Lines lines(ShopView shop, QueueView queue, Known known) {
        return new Lines(
                queue.withoutForgotten(desk.now(), shop.arrangement().stay()),
                limits.now(shop),
                limits.isDoorstep(shop),
                shop.arrangement().counters(),
                limits.isForOrdersOnly(shop),
                known.sizes);
    }

    /// Says something to many who wait, for all of whom what it takes is read once in a moment.
    public <T> T sharing(ShopView shop, QueueView queue, Supplier<T> said) {
        Known known =
                shared.compute(
                        shop.id(),
                        (_, last) ->
                                last != null && last.isFresh(queue) ? last : read(shop, queue));
        return ScopedValue.where(SHARED, known).call(said::get);
    }

    private Known read(ShopView shop, QueueView queue) {
        return new Known(
                queue.queue(),
                estimates.sizes(queue.queue()),
                estimates.turnover(shop.id(), shop.profile().zone(), desk.now()),
                System.nanoTime());
    }

    /// @param made of [System#nanoTime]
    private record Known(QueueId queue, Map<Integer, Size> sizes, Turnover past, long made) {
        private boolean isFresh(QueueView other) {
            return queue.equals(other.queue()) && System.nanoTime() - made < A_MOMENT;
        }
    }

    private Said of(Turnover past, Line line) {
        return Estimator.of(past, line, desk.now())
                .<Said>map(Said.Between::new)
                .orElseGet(Said.Unknown::new);
    }
}
