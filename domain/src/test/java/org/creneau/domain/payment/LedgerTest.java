package org.creneau.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.FOURTH;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.THIRD;
import static org.creneau.domain.testing.Paid.announced;
import static org.creneau.domain.testing.Paid.banked;
import static org.creneau.domain.testing.Paid.bounced;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.received;
import static org.creneau.domain.testing.Paid.reversed;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.Due;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Worth;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Money PRICE = Money.euros(1_780);
    private static final LocalDate FRIDAY = LocalDate.of(2020, 12, 4);

    @Test
    void whatIsNotPaidIsOpen() {
        assertThat(ledger()).isEqualTo(new Ledger(PRICE, euros(0), euros(0), euros(0)));
        assertThat(ledger().open()).isEqualTo(PRICE);
    }

    @Test
    void aDepositLeavesTheRestOpen() {
        assertThat(ledger(taken(FIRST, Means.CARD, 500)).open()).isEqualTo(euros(1_280));
    }

    @Test
    void severalMeansPayOneOrder() {
        var mixed =
                ledger(
                        taken(FIRST, Means.VOUCHER, 1_000),
                        taken(SECOND, Means.CASH, 700),
                        taken(THIRD, Means.CARD, 80));
        assertThat(mixed.received()).isEqualTo(PRICE);
        assertThat(mixed.open()).isEqualTo(euros(0));
    }

    @Test
    void whatIsTooMuchIsToBeGivenBack() {
        assertThat(ledger(taken(FIRST, Means.TRANSFER, 2_000)).open()).isEqualTo(euros(-220));
        assertThat(ledger(taken(FIRST, Means.TRANSFER, 2_000), givenBack(SECOND, Means.CASH, 220)))
                .isEqualTo(new Ledger(PRICE, euros(2_000), euros(0), euros(220)))
                .extracting(Ledger::open)
                .isEqualTo(euros(0));
    }

    @Test
    void aChequeIsNeverPaidBeforeTheBankHasIt() {
        assertThat(ledger(announced(FIRST, 1_780)))
                .isEqualTo(new Ledger(PRICE, euros(0), PRICE, euros(0)));
        assertThat(ledger(announced(FIRST, 1_780), received(SECOND, FIRST, 1_780, FRIDAY)))
                .isEqualTo(new Ledger(PRICE, euros(0), PRICE, euros(0)));
        assertThat(
                        ledger(
                                announced(FIRST, 1_780),
                                received(SECOND, FIRST, 1_780, FRIDAY),
                                banked(THIRD, FIRST, 1_780)))
                .isEqualTo(new Ledger(PRICE, PRICE, euros(0), euros(0)));
    }

    @Test
    void aChequeThatBouncedPaidNothing() {
        assertThat(
                        ledger(
                                announced(FIRST, 1_780),
                                received(SECOND, FIRST, 1_780, FRIDAY),
                                banked(THIRD, FIRST, 1_780),
                                bounced(FOURTH, FIRST, 1_780)))
                .isEqualTo(new Ledger(PRICE, euros(0), euros(0), euros(0)));
    }

    @Test
    void aMistakeCountsNoMoreWhicheverWayItWent() {
        assertThat(
                        ledger(
                                        taken(FIRST, Means.CARD, 1_780),
                                        reversed(SECOND, FIRST, Means.CARD, 1_780))
                                .open())
                .isEqualTo(PRICE);
        assertThat(
                        ledger(
                                        taken(FIRST, Means.CARD, 1_780),
                                        givenBack(SECOND, Means.CARD, 80),
                                        reversed(THIRD, SECOND, Means.CARD, -80))
                                .open())
                .isEqualTo(euros(0));
    }

    @Test
    void anOrderIsDueUntilItIsCalledOff() {
        OrderPlaced order = placed();
        assertThat(Due.of(new OrderState.Unknown())).isEmpty();
        assertThat(Due.of(new OrderState.Placed(order))).contains(PRICE);
        assertThat(Due.of(new OrderState.Ready(order))).contains(PRICE);
        assertThat(Due.of(new OrderState.NotCollected(order))).contains(PRICE);
        assertThat(Due.of(new OrderState.HandedOver(order))).contains(PRICE);
        assertThat(Due.of(new OrderState.Cancelled(order))).contains(euros(0));
    }

    @Test
    void whatIsOnlyPutAsideIsDueOnceItIsBought() {
        OrderPlaced kept = putAside(placed());
        assertThat(Due.of(new OrderState.Placed(kept))).contains(euros(0));
        assertThat(Due.of(new OrderState.Ready(kept))).contains(euros(0));
        assertThat(Due.of(new OrderState.NotCollected(kept))).contains(euros(0));
        assertThat(Due.of(new OrderState.HandedOver(kept))).contains(PRICE);
    }

    @Test
    void whatComesBackIsWorthWhatItCost() {
        var novel = new ReturnLine.Goods.Article(NOVEL);
        assertThat(Worth.of(Map.of(novel, 1L), placed().lines())).isEqualTo(euros(890));
        assertThat(Worth.of(Map.of(), placed().lines())).isEqualTo(euros(0));
        assertThat(Worth.of(Map.of(novel, 5L), placed().lines())).isEqualTo(PRICE);
        assertThat(Worth.of(Map.of(new ReturnLine.Goods.OfLine(0), 1L), placed().lines()))
                .isEqualTo(euros(0));
    }

    private static Ledger ledger(PaymentEvent... events) {
        Entries entries = Entries.NONE;
        for (PaymentEvent event : events) {
            entries = entries.with(event);
        }
        return Ledger.of(PRICE, entries);
    }

    private static OrderPlaced putAside(OrderPlaced order) {
        return new OrderPlaced(
                order.shop(),
                order.order(),
                order.number(),
                order.slot(),
                order.subject(),
                List.copyOf(order.lines()),
                order.contact(),
                order.code(),
                order.payAt(),
                new Terms.PutAside(NOON),
                order.at());
    }

    private static Money euros(long cents) {
        return Money.euros(cents);
    }
}
