package org.creneau.domain.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.FOURTH;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.THIRD;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.reversed;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.pieces;

import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.PassedOn;
import org.junit.jupiter.api.Test;

/// One of Ann's two novels, at 8.90 each, was exchanged for something at 5.00, and that was a mistake.
class WatchedMoneyTest {
    private static final OrderId SALE = new OrderId("sale");
    private static final List<ReturnLine> NOVELS = List.of(new ReturnLine(NOVEL, pieces(1)));

    private final List<String> complaints = new ArrayList<>();
    private final WatchedMoney watched = new WatchedMoney(new WatchedLines(complaints), complaints);

    @Test
    void whatWasGivenBackOfTheOldIsMissingOnceTheExchangeIsUndone() {
        swapped();
        watched.see(givenBack(THIRD, Means.CARD, 390));
        undone();
        assertThat(complaints).singleElement().asString().startsWith("Cannot be: PaymentReversed");
    }

    @Test
    void whatWasPaidAgainIsNot() {
        swapped();
        watched.see(givenBack(THIRD, Means.CARD, 390));
        watched.see(taken(new PaymentId("again"), Means.CASH, 390));
        undone();
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatWasNeverGivenBackIsNot() {
        swapped();
        undone();
        assertThat(complaints).isEmpty();
    }

    private void swapped() {
        watched.see(Happened.placed());
        watched.see(Happened.handedOver("11:00"));
        watched.see(taken(FIRST, Means.CARD, 1_780));
        watched.see(
                new GoodsReturned(
                        SHOP, RETURN, new Origin.OfOrder(ANNS_ORDER), NOVELS, Fit.FOR_SALE, NOON));
        watched.see(PassedOn.out(ANNS_ORDER, SECOND, SALE, share(Means.CARD, 500)));
    }

    private void undone() {
        watched.see(new ReturnAnnulled(SHOP, RETURN, ANNS_ORDER, SALE, NOVELS, NOON));
        watched.see(reversed(FOURTH, SECOND, Means.EXCHANGE, -500));
    }
}
