package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.SeveralLines.PROMISED;
import static org.creneau.domain.testing.SeveralLines.answered;
import static org.creneau.domain.testing.SeveralLines.asked;
import static org.creneau.domain.testing.SeveralLines.several;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.SettlePutAside;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.junit.jupiter.api.Test;

/// A colleague looks at noon for what was given away at half past eleven, and finds nothing; only then is
/// it told that it was given away.
class LookedForTooLateTest {
    private static final Instant EARLIER = at("11:30");
    private static final String TOLD = "12:20";

    @Test
    void whatWasHandedOverWasNotMissing() {
        given(several(), PROMISED, asked(0, 1, 0, null))
                .at(TOLD)
                .when(new HandOver(SHOP, ANNS_ORDER, new Shown.Name(), EARLIER))
                .then(
                        answered(Answer.FOUND, AnsweredBy.SHOP, NOON),
                        new OrderHandedOver(SHOP, ANNS_ORDER, ShownBy.NAME, EARLIER),
                        new PiecesHandedOver(SHOP, ATLAS, ANNS_ORDER, 3, EARLIER));
    }

    @Test
    void whatSheTriedAndLeftMayBeMissingSinceAndItsAnswerIsNoOlderThanTheQuestion() {
        var bought = List.of(new BoughtLine(0, new Quantity(1)));
        given(several(new Terms.PutAside(at("22:00"))), asked(0, 1, 0, null))
                .at(TOLD)
                .when(new SettlePutAside(SHOP, ANNS_ORDER, bought, new Shown.Name(), EARLIER))
                .then(
                        answered(Answer.WITHOUT, AnsweredBy.AT_COUNTER, NOON),
                        new PutAsideSettled(SHOP, ANNS_ORDER, bought, ShownBy.NAME, EARLIER));
    }
}
