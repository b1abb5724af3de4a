package org.creneau.infrastructure.serialization;

import static org.creneau.infrastructure.serialization.Samples.ANN;
import static org.creneau.infrastructure.serialization.Samples.NOON;
import static org.creneau.infrastructure.serialization.Samples.SHOP;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;
import org.creneau.domain.waiting.Wished;

/// What happens to somebody who waits, as the stored samples tell it.
final class WaitingSamples {
    private static final SubjectId VISITOR = new SubjectId("0ddba1");
    private static final WaitId WAIT = new WaitId("b0a7ed");
    private static final SlotId LATER =
            new SlotId(SHOP, Schedule.COLLECT, Instant.parse("2020-12-05T16:00:00Z"));
    private static final List<SlotId> WINDOWS =
            List.of(
                    new SlotId(SHOP, Schedule.COLLECT, Instant.parse("2020-12-05T15:00:00Z")),
                    LATER);

    static final List<Event> ALL =
            List.of(
                    new WaitAsked(
                            SHOP,
                            WAIT,
                            WINDOWS,
                            ANN,
                            VISITOR,
                            List.of(new Wished(new ItemId("carnet"), new Quantity(2))),
                            new Contact(
                                    PersonalText.of(Samples.NAME), PersonalText.of(Samples.PHONE)),
                            NOON),
                    new PlaceOffered(
                            SHOP,
                            WAIT,
                            WINDOWS,
                            ANN,
                            VISITOR,
                            LATER,
                            NOON.plus(Duration.ofMinutes(20)),
                            NOON),
                    new WaitLeft(SHOP, WAIT, WINDOWS, ANN, VISITOR, LeftBy.SHOPPER, NOON),
                    new OfferTold(SHOP, WAIT, ANN, NoticeWay.EMAIL, NotSent.NO_SERVER, NOON));

    private WaitingSamples() {}
}
