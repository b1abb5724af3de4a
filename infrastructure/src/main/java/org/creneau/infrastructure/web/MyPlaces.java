package org.creneau.infrastructure.web;

import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Limits;
import org.creneau.infrastructure.desk.WaitTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Works out what somebody in line is told.
@Component
class MyPlaces {
    private final WaitTimes waits;
    private final Limits limits;
    private final Desk desk;

    MyPlaces(WaitTimes waits, Limits limits, Desk desk) {
        this.waits = waits;
        this.limits = limits;
        this.desk = desk;
    }

    /// @param line without those whose leaving nobody noted
    MyPlace of(ShopView shop, QueueView line, @Nullable Ticket hers, boolean back) {
        return new MyPlace(
                shop.profile().zone(),
                hers,
                hers == null ? 0 : line.inTurn().indexOf(hers),
                waits.of(shop, line, hers),
                limits.isDoorstep(shop),
                back,
                desk.now());
    }
}
