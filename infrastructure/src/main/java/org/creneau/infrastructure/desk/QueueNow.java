package org.creneau.infrastructure.desk;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.springframework.stereotype.Component;

/// Today's queue of a shop, read once for all pages that show it at a time.
@Component
public final class QueueNow {
    private final Reading reading;
    private final Queues queues;
    private final Desk desk;
    private final SharedReads<ShopId, Snapshot> reads =
            new SharedReads<>(this::read, System::nanoTime);

    QueueNow(Reading reading, Queues queues, Desk desk) {
        this.reading = reading;
        this.queues = queues;
        this.desk = desk;
    }

    /// One reading of a queue, and what was made of it: whoever shows the same shows the same words.
    ///
    /// @param queue without those whose leaving nobody noted
    /// @param read of [System#nanoTime]: nothing of it is older
    public record Snapshot(
            ShopView shop, QueueView queue, long read, ConcurrentMap<Object, String> words) {

        /// @param key names everything that the words depend on beside this reading, such as the language
        public String words(Object key, Supplier<String> made) {
            return words.computeIfAbsent(key, _ -> made.get());
        }
    }

    /// As it is now, with everything that the views showed when it was asked for.
    public Snapshot of(ShopId shop) {
        return since(shop, System.nanoTime());
    }

    /// As it was at some moment since, for somebody who heard then that it had changed.
    ///
    /// @param heard of [System#nanoTime]
    public Snapshot since(ShopId shop, long heard) {
        return reads.get(shop, heard);
    }

    private Snapshot read(ShopId id) {
        long begun = System.nanoTime();
        ShopView shop = reading.shop(id);
        QueueView queue =
                queues.of(reading.todaysQueue(shop))
                        .withoutForgotten(desk.now(), shop.arrangement().stay());
        return new Snapshot(shop, queue, begun, new ConcurrentHashMap<>());
    }
}
