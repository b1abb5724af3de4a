package org.creneau.infrastructure.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.creneau.application.queue.Estimates;
import org.creneau.application.queue.Lines;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
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
    private final Estimates estimates;
    private final Limits limits;
    private final Desk desk;
    private final Map<ShopId, Known> known = new ConcurrentHashMap<>();

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

        /// Next to nothing is known of this shop, or she is more than may come in.
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
        Known known = known(shop, queue);
        Line line =
                new Lines(
                                queue.withoutForgotten(desk.now(), shop.arrangement().stay()),
                                limits.now(shop),
                                limits.isDoorstep(shop),
                                known.sizes)
                        .before(hers);
        return line.isFree() ? new Said.Nothing() : of(known.past, line);
    }

    /// Reads what it takes to say how long those of one reading of a queue wait, once for all of them.
    public void prepare(ShopView shop, QueueView queue) {
        known.compute(
                shop.id(),
                (_, last) -> last != null && last.isOf(queue) ? last : read(shop, queue));
    }

    private Known known(ShopView shop, QueueView queue) {
        Known last = known.get(shop.id());
        return last != null && last.isOf(queue) ? last : read(shop, queue);
    }

    private Known read(ShopView shop, QueueView queue) {
        return new Known(
                queue,
                estimates.sizes(queue.queue()),
                estimates.turnover(shop.id(), shop.profile().zone(), desk.now()));
    }

    private record Known(QueueView queue, Map<Integer, Size> sizes, Turnover past) {
        @SuppressWarnings("ReferenceEquality")
        private boolean isOf(QueueView other) {
            return queue == other;
        }
    }

    private Said of(Turnover past, Line line) {
        return Estimator.of(past, line, desk.now())
                .<Said>map(Said.Between::new)
                .orElseGet(Said.Unknown::new);
    }
}
