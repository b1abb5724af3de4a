package org.creneau.domain.testing;

import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.ATLAS_PRICE;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.NOVEL_PRICE;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.Terms;
import org.jspecify.annotations.Nullable;

/// An order of Ann's that can become smaller: two novels, a hat in words, and three atlases of which the
/// shop keeps count.
public final class SeveralLines {
    public static final MovementId MISSING = new MovementId("missing-a");
    public static final PersonalText HAT = PersonalText.of("Le chapeau bleu");
    public static final StockCounted COUNTED = new StockCounted(SHOP, ATLAS, 5, at("09:00"));
    public static final PiecesPromised PROMISED =
            new PiecesPromised(SHOP, ATLAS, ANNS_ORDER, 3, at("10:00"));

    private SeveralLines() {}

    public static OrderPlaced several() {
        return several(new Terms.Obligation());
    }

    public static OrderPlaced several(Terms terms) {
        OrderPlaced usual = Happened.placed();
        return new OrderPlaced(
                SHOP,
                ANNS_ORDER,
                usual.number(),
                usual.slot(),
                ANN,
                List.of(
                        novels(2),
                        hat(4_500),
                        new OrderLine(ATLAS, "Un atlas", new Quantity(3), ATLAS_PRICE, BOOKS)),
                usual.contact(),
                usual.code(),
                usual.payAt(),
                terms,
                usual.at());
    }

    public static OrderLine novels(int pieces) {
        return new OrderLine(NOVEL, "Un roman", new Quantity(pieces), NOVEL_PRICE, BOOKS);
    }

    public static OrderLine hat(long cents) {
        return new OrderLine(
                new OrderLine.Goods.InWords(HAT, Supply.IN_SHOP),
                new Quantity(1),
                Money.euros(cents),
                BOOKS);
    }

    public static ArticleMissing asked(
            int line, int pieces, int counted, @Nullable Instead instead) {
        return new ArticleMissing(
                SHOP, ANNS_ORDER, ANN, MISSING, line, pieces, counted, instead, Town.NOON);
    }

    public static MissingAnswered answered(Answer answer, AnsweredBy by, Instant at) {
        return new MissingAnswered(SHOP, ANNS_ORDER, MISSING, answer, by, at);
    }

    public static LineReduced reduced(int line, int from, int to, AskedBy by) {
        return new LineReduced(SHOP, ANNS_ORDER, line, from, to, by, Town.NOON);
    }
}
