package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private static final ScopedValue<Map<Integer, Said>> SHARED = ScopedValue.newInstance();

    /// Few come or leave in it, and it is little beside how far an estimate is off.
    private static final long A_MOMENT = Duration.ofSeconds(2).toNanos();

    /// As many as wait where it costs next to nothing to let the line go once more.
    private static final int FEW = 20;

    private final Estimates estimates;
    private final Limits limits;
    private final Desk desk;
    private final Map<ShopId, Telling> shared = new ConcurrentHashMap<>();

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
        return SHARED.isBound()
                ? SHARED.get().getOrDefault(hers.number(), new Said.Unknown())
                : ofOne(shop, queue, hers);
    }

    private Said ofOne(ShopView shop, QueueView queue, Ticket hers) {
        Known known = read(shop, queue);
        Lines lines = lines(shop, queue, known);
        if (!lines.isLetIn(hers)) {
            return new Said.Unknown();
        }
        Line line = lines.before(hers);
        return said(line, () -> Estimator.of(known.past, line, desk.now()));
    }

    private static Said said(Line line, Supplier<Optional<Range>> range) {
        return line.isFree()
                ? new Said.Nothing()
                : range.get().<Said>map(Said.Between::new).orElseGet(Said.Unknown::new);
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

    /// Says something to many who wait: the line is let go once for all of them, and again once others wait, in another order, or
    /// after a moment. Where few wait it is let go for whoever comes in or leaves, too.
    public <T> T sharing(ShopView shop, QueueView queue, Supplier<T> words) {
        Telling telling =
                shared.compute(
                        shop.id(),
                        (_, last) ->
                                last != null && last.isOf(queue)
                                        ? last
                                        : telling(shop, queue, last));
        return ScopedValue.where(SHARED, telling.said().get()).call(words::get);
    }

    /// Nothing is read or worked out yet: meanwhile other shops would wait too.
    private Telling telling(ShopView shop, QueueView queue, @Nullable Telling last) {
        Once<Known> known =
                last != null && last.knows(queue.queue())
                        ? last.known
                        : new Once<>(() -> read(shop, queue), System::nanoTime);
        return new Telling(
                known,
                queue,
                seen(queue),
                new Once<>(() -> said(shop, queue, known.get()), System::nanoTime));
    }

    private Map<Integer, Said> said(ShopView shop, QueueView queue, Known known) {
        Lines lines = lines(shop, queue, known);
        List<Ticket> waiting = lines.letIn();
        Map<Integer, Said> said = new HashMap<>();
        if (!waiting.isEmpty()) {
            Line line = lines.before(waiting.getLast());
            List<Line> each = line.ofEach();
            List<Optional<Range>> ranges = Estimator.ofEach(known.past, line, desk.now());
            for (int one = 0; one < waiting.size(); one++) {
                Optional<Range> hers = ranges.get(one);
                said.put(waiting.get(one).number(), said(each.get(one), () -> hers));
            }
        }
        return Map.copyOf(said);
    }

    /// What is told anew where it is another.
    private static List<Ticket> seen(QueueView queue) {
        List<Ticket> waiting = queue.inTurn();
        return waiting.size() > FEW
                ? waiting
                : Stream.of(waiting, queue.called(), queue.within()).flatMap(List::stream).toList();
    }

    private Known read(ShopView shop, QueueView queue) {
        return new Known(
                estimates.sizes(queue.queue()),
                estimates.turnover(shop.id(), shop.profile().zone(), desk.now()));
    }

    private record Known(Map<Integer, Size> sizes, Turnover past) {}

    /// @param last of which it is made
    /// @param said to each who waits and may come in, by number
    private record Telling(
            Once<Known> known, QueueView last, List<Ticket> seen, Once<Map<Integer, Said>> said) {

        /// One reading is shown by many pages.
        private boolean isOf(QueueView queue) {
            return said.isYounger(A_MOMENT)
                    && (isSame(queue) || seen.equals(WaitTimes.seen(queue)));
        }

        private boolean knows(QueueId queue) {
            return last.queue().equals(queue) && known.isYounger(A_MOMENT);
        }

        @SuppressWarnings("ReferenceEquality")
        private boolean isSame(QueueView queue) {
            return last == queue;
        }
    }
}
