package org.creneau.infrastructure.web;

import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Limits;
import org.creneau.infrastructure.desk.Pavements;
import org.creneau.infrastructure.desk.WaitTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Works out what somebody in line is told.
@Component
class MyPlaces {
    private final WaitTimes waits;
    private final Pavements pavements;
    private final Limits limits;
    private final Desk desk;

    MyPlaces(WaitTimes waits, Pavements pavements, Limits limits, Desk desk) {
        this.waits = waits;
        this.pavements = pavements;
        this.limits = limits;
        this.desk = desk;
    }

    /// The same for one of many who ask: what rests on the days before is read for all of them at a time.
    MyPlace ofMany(ShopView shop, QueueView line, Ticket hers) {
        return waits.sharing(shop, line, () -> of(shop, line, hers, false));
    }

    /// @param line without those whose leaving nobody noted
    MyPlace of(ShopView shop, QueueView line, @Nullable Ticket hers, boolean back) {
        WaitTimes.Said said = waits.of(shop, line, hers);
        return new MyPlace(
                shop.profile().zone(),
                hers,
                hers == null ? 0 : line.inTurn().indexOf(hers),
                said,
                pavements.of(shop, line, hers, said.known()),
                limits.isDoorstep(shop),
                back,
                desk.now());
    }
}
