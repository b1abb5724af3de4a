package org.creneau.infrastructure.serialization;

import static org.creneau.infrastructure.serialization.Samples.NOON;
import static org.creneau.infrastructure.serialization.Samples.ORDER;
import static org.creneau.infrastructure.serialization.Samples.QUEUE;

import java.time.Duration;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.ShopEvent.QueueArranged;

/// What happens in front of and inside a shop, as the stored samples tell it.
final class QueueSamples {
    static final Event ARRANGED =
            new QueueArranged(
                    Samples.SHOP,
                    new Arrangement(
                            2,
                            new Arrangement.Pavement(1200, 150),
                            Duration.ofMinutes(45),
                            Duration.ofMinutes(20)),
                    NOON);
    static final List<Event> ALL =
            List.of(
                    new Arrived(QUEUE, 12, ORDER, null, Party.of(2), false, NOON, 0, NOON),
                    new Called(QUEUE, 12, ORDER, 3, 7, NOON),
                    new CalledAgain(QUEUE, 12, ORDER, NOON),
                    new WaitTold(QUEUE, 12, ORDER, NOON, NOON, NOON, Basis.OWN, NOON),
                    new Entered(QUEUE, 12, ORDER, 2, NOON),
                    new WalkedIn(QUEUE, 13, "e1f2a3", 1, NOON),
                    new Left(QUEUE, 13, null, Seen.WATCHED, NOON),
                    new ServedAtDoor(QUEUE, 14, ORDER, NOON),
                    new MarkedAbsent(QUEUE, 15, ORDER, NOON),
                    new PartyResized(QUEUE, 12, ORDER, new Party(2, 1, true), NOON),
                    new Recounted(QUEUE, "c1d2e3", 5, 7, NOON));

    private QueueSamples() {}
}
