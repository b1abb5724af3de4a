package org.creneau.infrastructure.serialization;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeEvent.LetterFailed;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.order.Reminding;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.ShopEvent.RemindersChosen;

/// What the stored samples of letters say.
final class NoticeSamples {
    private static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    private static final OrderId ORDER = new OrderId("7f3a9b");
    private static final NoticeId NOTICE = new NoticeId("n1");
    private static final PersonalText TO = PersonalText.of(Samples.PHONE);

    static final List<Event> ALL =
            List.of(
                    new RemindersChosen(Samples.SHOP, new Reminders(true, false), NOON),
                    new NoticeAsked(Samples.SHOP, ORDER, Samples.ANN, NOTICE, TO, NOON),
                    new ReminderAsked(
                            Samples.SHOP,
                            ORDER,
                            Samples.ANN,
                            new NoticeId("visit-2020-12-06"),
                            Reminding.VISIT,
                            Instant.parse("2020-12-06T14:00:00Z"),
                            TO,
                            NOON),
                    new NoticeSent(
                            Samples.SHOP,
                            ORDER,
                            Samples.ANN,
                            NOTICE,
                            null,
                            NoticeWay.EMAIL,
                            TO,
                            NOON),
                    new LetterFailed(
                            Samples.SHOP,
                            ORDER,
                            Samples.ANN,
                            new NoticeId("n2"),
                            NoticeAbout.REFUND,
                            NotSent.ADDRESS_REFUSED,
                            NOON),
                    new NoticeFailed(
                            Samples.SHOP, ORDER, Samples.ANN, NOTICE, NotSent.NO_SERVER, NOON));

    private NoticeSamples() {}
}
