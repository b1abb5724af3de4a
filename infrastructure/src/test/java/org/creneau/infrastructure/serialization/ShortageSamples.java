package org.creneau.infrastructure.serialization;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.ShortageEvent.MissingTold;

/// What the stored samples of changed lines say.
final class ShortageSamples {
    private static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    private static final OrderId ORDER = new OrderId("7f3a9b");
    private static final MovementId MISSING = new MovementId("m7c1d2");
    private static final OrderLine CALENDAR =
            new OrderLine(
                    new ItemId("calendrier"),
                    "Calendrier 2021",
                    new Quantity(1),
                    Money.euros(1_490),
                    new VatRate(2_000));

    static final List<Event> ALL =
            List.of(
                    new ArticleMissing(
                            Samples.SHOP,
                            ORDER,
                            Samples.ANN,
                            MISSING,
                            0,
                            1,
                            1,
                            new Instead(1, CALENDAR, 0),
                            NOON),
                    new MissingAnswered(
                            Samples.SHOP,
                            ORDER,
                            MISSING,
                            Answer.REPLACE,
                            AnsweredBy.BY_PHONE,
                            NOON),
                    new MissingTold(Samples.SHOP, ORDER, MISSING, NotSent.NO_SERVER, NOON),
                    new LineReduced(Samples.SHOP, ORDER, 0, 2, 1, AskedBy.SHOPPER, NOON));

    private ShortageSamples() {}
}
