package org.creneau.application.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.FOURTH;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.THIRD;
import static org.creneau.domain.testing.Paid.announced;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.reversed;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import java.util.Optional;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Passed;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Ledger;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.PassedOn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Something is brought back at 59 €, or at 42 €, and the other is taken for it.
class SwapSumsTest {
    private static final OrderId SALE = new OrderId("sale");
    private static final PaymentEvent PAID = taken(FIRST, Means.CARD, 5_900);
    private static final PaymentEvent OUT =
            PassedOn.out(ANNS_ORDER, SECOND, SALE, share(Means.CARD, 4_200));
    private static final PaymentEvent IN =
            PassedOn.in(SALE, SECOND, ANNS_ORDER, share(Means.CARD, 4_200));

    @Test
    void whatTheNewCostsLessIsToBeGivenBackUntilItWas() {
        ReceivedGoods cheaper = exchanged(ANNS_ORDER, 4_200, 4_200, 1_700L);
        assertThat(known(cheaper, 5_900, account(0, PAID, OUT), account(4_200, IN)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 1_700, 0, 0, 0));
        PaymentEvent back = givenBack(FOURTH, Means.CARD, 1_700);
        assertThat(known(cheaper, 5_900, account(0, PAID, OUT, back), account(4_200, IN)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 0, 1_700, 0, 0));
        PaymentEvent some = givenBack(FOURTH, Means.CARD, 700);
        assertThat(known(cheaper, 5_900, account(0, PAID, OUT, some), account(4_200, IN)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 1_000, 700, 0, 0));
    }

    /// What else the same order owes is none of this.
    @Test
    void noMoreThanTheExchangeItself() {
        ReceivedGoods cheaper = exchanged(ANNS_ORDER, 4_200, 4_200, 1_700L);
        PaymentEvent more = taken(FOURTH, Means.CASH, 2_000);
        assertThat(known(cheaper, 5_900, account(0, PAID, more, OUT), account(4_200, IN)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 1_700, 0, 0, 0));
    }

    /// The order is owed something else by then.
    @Test
    void whatWasGivenBackStaysGivenBack() {
        ReceivedGoods cheaper = exchanged(ANNS_ORDER, 4_200, 4_200, 1_700L);
        PaymentEvent back = givenBack(THIRD, Means.CARD, 1_700);
        PaymentEvent more = taken(FOURTH, Means.CASH, 2_000);
        assertThat(known(cheaper, 5_900, account(0, more, PAID, OUT, back), account(4_200, IN)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 0, 1_700, 0, 0));
        assertThat(known(cheaper, 5_900, account(0, more, PAID, back, OUT), account(4_200, IN)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 1_700, 0, 0, 0));
    }

    /// It counts with all that is left, so that 17 € are said once.
    @Test
    void whatIsLeftIsOfTheLatestExchangeOfAnOrder() {
        ReceivedGoods first = exchanged(ANNS_ORDER, 4_200, 4_200, 1_700L);
        PaymentEvent next =
                PassedOn.out(ANNS_ORDER, THIRD, new OrderId("next"), share(Means.CARD, 1_000));
        assertThat(known(first, 5_900, account(0, PAID, OUT, next), account(4_200, IN)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 0, 0, 0, 0));
        ReceivedGoods second = exchanged(ANNS_ORDER, 1_000, 1_000, 700L, new OrderId("next"));
        assertThat(known(second, 1_000, account(0, PAID, OUT, next), account(1_000)))
                .isEqualTo(sums(1_000, 1_000, 1_000, 700, 0, 0, 0));
        PaymentEvent back = givenBack(FOURTH, Means.CARD, 700);
        assertThat(known(first, 5_900, account(0, PAID, OUT, back, next), account(4_200, IN)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 0, 700, 0, 0));
        assertThat(known(first, 5_900, account(0, PAID, OUT, next, back), account(4_200, IN)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 0, 0, 0, 0));
        PaymentEvent off = reversed(new PaymentId("off"), THIRD, Means.EXCHANGE, -1_000);
        assertThat(known(first, 5_900, account(0, PAID, OUT, next, off), account(4_200, IN)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 1_700, 0, 0, 0));
    }

    @Test
    void whatItCostsMoreIsToBePaidUntilItWas() {
        ReceivedGoods dearer = exchanged(ANNS_ORDER, 5_900, 4_200, 0L);
        assertThat(known(dearer, 4_200, account(0), account(5_900, IN)))
                .isEqualTo(sums(4_200, 5_900, 4_200, 0, 0, 1_700, 0));
        PaymentEvent rest = taken(FOURTH, Means.CASH, 1_700);
        assertThat(known(dearer, 4_200, account(0), account(5_900, IN, rest)))
                .isEqualTo(sums(4_200, 5_900, 4_200, 0, 0, 0, 1_700));
    }

    /// 42 € came back from what was taken, and went on to her the way they had come: 17 € are left of the exchange all the same.
    @Test
    void whatCameHomeWasNotLeftOver() {
        ReceivedGoods cheaper = exchanged(ANNS_ORDER, 4_200, 4_200, 1_700L);
        PaymentEvent home = PassedOn.homeIn(ANNS_ORDER, "home", SALE, share(Means.ONLINE, 4_200));
        PaymentEvent refund = givenBack(FOURTH, Means.ONLINE, 4_200);
        PaymentEvent left = PassedOn.homeOut(SALE, "left", ANNS_ORDER, share(Means.ONLINE, 4_200));
        assertThat(known(cheaper, 5_900, account(0, PAID, OUT, home, refund), account(0, IN, left)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 1_700, 0, 0, 0));
        PaymentEvent rest = givenBack(THIRD, Means.ONLINE, 1_700);
        Account all = account(0, PAID, OUT, home, refund, rest);
        assertThat(known(cheaper, 5_900, all, account(0, IN, left)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 0, 1_700, 0, 0));
        assertThat(all.passed())
                .isEqualTo(new Passed(euros(0), euros(0), euros(5_900), euros(5_900)));
        assertThat(account(0, IN, left).passed())
                .isEqualTo(new Passed(euros(0), euros(0), euros(0), euros(0)));
    }

    @Test
    void whatWasNotPaidForTheOldCountsForNothing() {
        ReceivedGoods unpaid = exchanged(ANNS_ORDER, 5_900, 0, 0L);
        assertThat(known(unpaid, 4_200, account(0), account(5_900)))
                .isEqualTo(sums(4_200, 5_900, 0, 0, 0, 5_900, 0));
    }

    @Test
    void aChequeThatNoBankHasCountsForNothingAndIsNamed() {
        ReceivedGoods unpaid = exchanged(ANNS_ORDER, 4_200, 0, 0L);
        Account lying = account(0, announced(FIRST, 5_900));
        assertThat(known(unpaid, 5_900, lying, account(4_200)).promised())
                .isEqualTo(Money.euros(5_900));
        assertThat(known(annulled(unpaid), 5_900, lying, account(0)).promised())
                .isEqualTo(Money.euros(0));
    }

    /// Another piece of the same order is still to be paid.
    @Test
    void ofAChequeForWhatSheKeepsOnlyWhatIsTooMuchGoesBack() {
        ReceivedGoods unpaid = exchanged(ANNS_ORDER, 4_200, 0, 0L);
        Account lying = account(4_000, announced(FIRST, 5_900));
        assertThat(known(unpaid, 5_900, lying, account(4_200)).promised())
                .isEqualTo(Money.euros(1_900));
        Account exact = account(5_900, announced(FIRST, 5_900));
        assertThat(known(unpaid, 5_900, exact, account(4_200)).promised())
                .isEqualTo(Money.euros(0));
    }

    @Test
    void whereNoPurchaseIsFoundTheBooksOfTheNewOweIt() {
        ReceivedGoods nobodys = exchanged(null, 4_200, 5_900, 1_700L);
        PaymentEvent said = taken(FIRST, Means.EXCHANGE, 5_900);
        assertThat(unknown(nobodys, account(4_200, said)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 1_700, 0, 0, 0));
        PaymentEvent back = givenBack(FOURTH, Means.CASH, 1_700);
        assertThat(unknown(nobodys, account(4_200, said, back)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 0, 1_700, 0, 0));
    }

    @Test
    void whatNobodyBoughtAndWentOnIsNoMoreItsOwn() {
        ReceivedGoods nobodys = exchanged(null, 4_200, 5_900, 1_700L);
        PaymentEvent said = taken(FIRST, Means.EXCHANGE, 5_900);
        PaymentEvent some = givenBack(SECOND, Means.CASH, 700);
        PaymentEvent next =
                PassedOn.out(SALE, THIRD, new OrderId("next"), share(Means.CARD, 3_000));
        assertThat(unknown(nobodys, account(0, said, some, next)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 0, 700, 0, 0));
    }

    @Test
    void whatNobodySaidThenIsWhatIsOwedNow() {
        ReceivedGoods before = exchanged(ANNS_ORDER, 4_200, 4_200, null);
        assertThat(known(before, 5_900, account(0, PAID, OUT), account(4_200, IN)))
                .isEqualTo(sums(5_900, 4_200, 4_200, 1_700, 0, 0, 0));
        ReceivedGoods nobodys = exchanged(null, 4_200, 5_900, null);
        assertThat(SwapSums.of(nobodys, Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(sums(5_900, 4_200, 4_200, 1_700, 0, 0, 0));
    }

    @Test
    void nothingIsOwedForWhatNeverCame() {
        ReceivedGoods gone = annulled(exchanged(null, 4_200, 5_900, 1_700L));
        assertThat(unknown(gone, account(0))).isEqualTo(sums(5_900, 4_200, 4_200, 0, 0, 0, 0));
    }

    private static Money euros(long cents) {
        return Money.euros(cents);
    }

    private static SwapSums known(ReceivedGoods goods, long worth, Account old, Account fresh) {
        return SwapSums.of(
                goods, Optional.of(Money.euros(worth)), Optional.of(old), Optional.of(fresh));
    }

    private static SwapSums unknown(ReceivedGoods goods, Account fresh) {
        return SwapSums.of(goods, Optional.empty(), Optional.empty(), Optional.of(fresh));
    }

    private static SwapSums sums(
            long worth,
            long price,
            long counted,
            long toGiveBack,
            long givenBack,
            long toPay,
            long paid) {
        return new SwapSums(
                Money.euros(worth),
                Money.euros(price),
                Money.euros(counted),
                Money.euros(toGiveBack),
                Money.euros(givenBack),
                Money.euros(toPay),
                Money.euros(paid),
                Money.euros(0));
    }

    private static Account account(long due, PaymentEvent... written) {
        Entries entries = Entries.NONE.with(List.of(written));
        return new Account(Ledger.of(Money.euros(due), entries), entries, List.of(written), false);
    }

    private static ReceivedGoods exchanged(
            @Nullable OrderId order, long price, long credit, @Nullable Long beyond) {
        return exchanged(order, price, credit, beyond, SALE);
    }

    private static ReceivedGoods exchanged(
            @Nullable OrderId order, long price, long credit, @Nullable Long beyond, OrderId sale) {
        var line = new ReceivedGoods.Taken.Line("Atlas", 1, Money.euros(price));
        return new ReceivedGoods(
                RETURN,
                order,
                List.of(new ReturnLine(NOVEL, pieces(1))),
                Fit.FOR_SALE,
                Motive.UNSAID,
                NOON,
                List.of(),
                new ReceivedGoods.Taken(
                        List.of(line),
                        Money.euros(credit),
                        beyond == null ? null : Money.euros(beyond),
                        sale),
                null);
    }

    private static ReceivedGoods annulled(ReceivedGoods goods) {
        return new ReceivedGoods(
                goods.id(),
                goods.order(),
                goods.lines(),
                goods.fit(),
                goods.motive(),
                goods.at(),
                goods.found(),
                goods.taken(),
                java.time.Instant.EPOCH);
    }
}
