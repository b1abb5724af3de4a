package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.queue.LimitedBy;
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
import org.creneau.domain.queue.Weighed;
import org.creneau.domain.queue.estimate.Basis;

/// What can happen in the queue of a day: one sample of each shape.
final class QueueSamples {
    static final List<Event> ALL =
            List.of(
                    new Arrived(OtherShop.QUEUE, 1, OtherShop.ORDER, 2, OtherShop.at("14:00")),
                    new Arrived(
                            OtherShop.QUEUE,
                            2,
                            null,
                            "visit-2",
                            new Party(3, 1, true),
                            true,
                            OtherShop.at("14:16"),
                            0,
                            OtherShop.at("14:01")),
                    new Called(OtherShop.QUEUE, 1, OtherShop.ORDER, 3, 7, OtherShop.at("14:02")),
                    new Called(
                            OtherShop.QUEUE,
                            2,
                            null,
                            3,
                            null,
                            2,
                            true,
                            List.of(1),
                            new Weighed(3, LimitedBy.NOTHING, List.of(), true),
                            OtherShop.at("14:02")),
                    new CalledAgain(OtherShop.QUEUE, 2, null, OtherShop.at("14:03")),
                    new WaitTold(
                            OtherShop.QUEUE,
                            2,
                            null,
                            OtherShop.at("14:05"),
                            OtherShop.at("14:08"),
                            OtherShop.at("14:12"),
                            Basis.ROUGH,
                            OtherShop.at("14:01")),
                    new Entered(OtherShop.QUEUE, 1, OtherShop.ORDER, 2, OtherShop.at("14:03")),
                    new WalkedIn(OtherShop.QUEUE, 3, "visit-3", 1, OtherShop.at("14:04")),
                    new ServedAtDoor(OtherShop.QUEUE, 2, null, OtherShop.at("14:05")),
                    new Left(
                            OtherShop.QUEUE,
                            1,
                            OtherShop.ORDER,
                            Seen.IMPLIED_BY_HAND_OVER,
                            OtherShop.at("14:06")),
                    new Left(OtherShop.QUEUE, 3, null, Seen.WATCHED, OtherShop.at("14:07")),
                    new Arrived(
                            OtherShop.QUEUE, 4, OtherShop.SECOND_ORDER, 1, OtherShop.at("14:08")),
                    new MarkedAbsent(
                            OtherShop.QUEUE, 4, OtherShop.SECOND_ORDER, OtherShop.at("14:09")),
                    new Left(
                            OtherShop.QUEUE,
                            5,
                            OtherShop.SECOND_ORDER,
                            Seen.AGED_OUT,
                            OtherShop.at("14:10")),
                    new PartyResized(
                            OtherShop.QUEUE,
                            6,
                            OtherShop.SECOND_ORDER,
                            new Party(2, 1, true),
                            OtherShop.at("14:11")),
                    new Recounted(OtherShop.QUEUE, "count-1", 5, 7, OtherShop.at("14:11")));

    private QueueSamples() {}
}
