package org.creneau.application.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.pieces;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Payments.Books;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An order that was paid at noon, of which something comes back later.
class OwedSinceTest {
    private static final OrderView ORDER = HandedOver.order();
    private static final long PRICE = ORDER.due().cents();
    private static final ReturnLine.Goods ONE = new ReturnLine.Goods.Article(NOVEL);
    private static final PaymentEvent PAID = taken("p1", PRICE, 0);

    @Test
    void whatIsPaidIsNotOwed() {
        assertThat(since(List.of(PAID))).isNull();
    }

    @Test
    void itIsOwedFromWhenItCameAndNotFromWhenMoreDid() {
        assertThat(since(List.of(PAID), came("r1", 10))).isEqualTo(minute(10));
        assertThat(since(List.of(PAID), came("r1", 10), came("r2", 20))).isEqualTo(minute(10));
    }

    @Test
    void whatWasGivenBackBetweenBeginsItAnew() {
        var back = givenBack("p2", worth(), 15);
        assertThat(since(List.of(PAID, back), came("r1", 10))).isNull();
        assertThat(since(List.of(PAID, back), came("r1", 10), came("r2", 20)))
                .isEqualTo(minute(20));
    }

    @Test
    void aPartGivenBackLeavesTheRestOwedFromTheBeginning() {
        var some = givenBack("p2", worth() - 100, 15);
        assertThat(since(List.of(PAID, some), came("r1", 10))).isEqualTo(minute(10));
    }

    @Test
    void whatWasStruckOutNeverWasGivenBack() {
        var back = givenBack("p2", worth(), 15);
        var off =
                new PaymentReversed(
                        SHOP,
                        ANNS_ORDER,
                        new PaymentId("p3"),
                        new PaymentId("p2"),
                        Means.CARD,
                        Money.euros(-worth()),
                        minute(30));
        assertThat(since(List.of(PAID, back, off), came("r1", 10))).isEqualTo(minute(10));
    }

    @Test
    void itIsOwedFromWhenItWasPaidWhereThatCameLater() {
        assertThat(since(List.of(taken("p1", PRICE, 40)), came("r1", 10))).isEqualTo(minute(40));
        assertThat(since(List.of(PAID, taken("p2", 300, 5)))).isEqualTo(minute(5));
    }

    @Test
    void whatNeverCameOrIsHersAgainIsNotOwed() {
        ReceivedGoods mistake = came("r1", 10, List.of(), minute(20));
        assertThat(since(List.of(PAID), mistake)).isNull();
        var refused = new Found(ONE, pieces(1), Verdict.REFUSED);
        ReceivedGoods hers = came("r1", 10, List.of(refused), null);
        assertThat(since(List.of(PAID), hers)).isNull();
        assertThat(since(List.of(PAID), hers, came("r2", 25))).isEqualTo(minute(25));
    }

    private static @Nullable Instant since(List<PaymentEvent> entries, ReceivedGoods... came) {
        Map<ReturnLine.Goods, Long> back = new HashMap<>();
        var books = new Books(entries, back, Map.of(), Map.of(), Map.of());
        return new OwedSince(ORDER, books, List.of(came)).at().orElse(null);
    }

    private static long worth() {
        return ORDER.lines().getFirst().price().cents();
    }

    private static Instant minute(long minutes) {
        return NOON.plusSeconds(60 * minutes);
    }

    private static PaymentTaken taken(String id, long cents, long minutes) {
        return new PaymentTaken(
                SHOP,
                ANNS_ORDER,
                new PaymentId(id),
                Means.CARD,
                Money.euros(cents),
                null,
                minute(minutes));
    }

    private static MoneyGivenBack givenBack(String id, long cents, long minutes) {
        return new MoneyGivenBack(
                SHOP,
                ANNS_ORDER,
                new PaymentId(id),
                Means.CARD,
                Money.euros(cents),
                null,
                minute(minutes));
    }

    private static ReceivedGoods came(String id, long minutes) {
        return came(id, minutes, List.of(), null);
    }

    private static ReceivedGoods came(
            String id, long minutes, List<Found> found, @Nullable Instant annulled) {
        return new ReceivedGoods(
                new ReturnId(id),
                ANNS_ORDER,
                List.of(new ReturnLine(new ItemId(NOVEL.value()), pieces(1))),
                Fit.TO_INSPECT,
                Motive.UNSAID,
                minute(minutes),
                found,
                null,
                annulled);
    }
}
