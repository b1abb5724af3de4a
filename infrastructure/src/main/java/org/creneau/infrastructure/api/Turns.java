package org.creneau.infrastructure.api;

import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.queue.estimate.Range;
import org.creneau.infrastructure.desk.Pavements;
import org.creneau.infrastructure.desk.WaitTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What programs are told of somebody's turn, the same as her page says.
@Component
class Turns {
    private final WaitTimes waits;
    private final Pavements pavements;

    Turns(WaitTimes waits, Pavements pavements) {
        this.waits = waits;
        this.pavements = pavements;
    }

    /// @param line without those whose leaving nobody noted
    EstimatesJson.Waiting of(ShopView shop, QueueView line, @Nullable Ticket hers) {
        Range range = waits.of(shop, line, hers).known();
        return EstimatesJson.Waiting.of(
                hers,
                Math.max(0, line.inTurn().indexOf(hers)),
                range,
                pavements.of(shop, line, hers, range));
    }
}
