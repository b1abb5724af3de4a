package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
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
import org.creneau.domain.order.Supply;
import org.jspecify.annotations.Nullable;

/// What can become of the lines of an order: one sample of each shape. The order is placed among the
/// [OrderSamples].
final class ShortageSamples {
    static final List<Event> ALL =
            List.of(
                    missing("missing-1", 0, 1, new Instead(2, boot(), 1)),
                    missing("missing-2", 1, 0, new Instead(3, cap(), 0)),
                    missing("missing-3", 0, 0, null),
                    new MissingTold(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            id("missing-1"),
                            null,
                            OtherShop.at("07:27")),
                    new MissingTold(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            id("missing-2"),
                            NotSent.NO_SERVER,
                            OtherShop.at("07:27")),
                    answered("missing-1", Answer.REPLACE, AnsweredBy.SHOPPER),
                    answered("missing-2", Answer.WITHOUT, AnsweredBy.BY_PHONE),
                    answered("missing-3", Answer.FOUND, AnsweredBy.SHOP),
                    new LineReduced(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            2,
                            1,
                            0,
                            AskedBy.SHOPPER,
                            OtherShop.at("07:29")));

    private ShortageSamples() {}

    private static ArticleMissing missing(
            String id, int line, int counted, @Nullable Instead instead) {
        return new ArticleMissing(
                OtherShop.ID,
                OtherShop.ORDER,
                OtherShop.SUBJECT,
                id(id),
                line,
                1,
                counted,
                instead,
                OtherShop.at("07:26"));
    }

    private static MissingAnswered answered(String id, Answer answer, AnsweredBy by) {
        return new MissingAnswered(
                OtherShop.ID, OtherShop.ORDER, id(id), answer, by, OtherShop.at("07:28"));
    }

    private static MovementId id(String value) {
        return new MovementId(value);
    }

    private static OrderLine boot() {
        return new OrderLine(
                OtherShop.BOOT, "Bottine brune", new Quantity(1), Town.ATLAS_PRICE, Town.BOOKS);
    }

    private static OrderLine cap() {
        return new OrderLine(
                new OrderLine.Goods.InWords(PersonalText.of("La casquette grise"), Supply.IN_SHOP),
                new Quantity(1),
                Town.NOVEL_PRICE,
                Town.BOOKS);
    }
}
