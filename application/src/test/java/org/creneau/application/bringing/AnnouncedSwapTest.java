package org.creneau.application.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Ledger;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.PassedOn;
import org.junit.jupiter.api.Test;

/// Somebody who had announced it brings back something that cost 17 € more than the two novels that she takes.
class AnnouncedSwapTest {
    private static final OrderView VISIT = HandedOver.order();
    private static final OrderId BOUGHT = new OrderId("bought");
    private static final long PRICE = VISIT.total().cents();
    private static final long WORTH = PRICE + 1_700;
    private static final PaymentEvent PAID =
            new PaymentTaken(SHOP, BOUGHT, FIRST, Means.CARD, Money.euros(WORTH), null, NOON);
    private static final PaymentEvent OUT =
            PassedOn.out(BOUGHT, SECOND, ANNS_ORDER, share(Means.CARD, PRICE));
    private static final PaymentEvent IN =
            PassedOn.in(ANNS_ORDER, SECOND, BOUGHT, share(Means.CARD, PRICE));
    private static final PaymentEvent BACK =
            new MoneyGivenBack(
                    SHOP,
                    BOUGHT,
                    new PaymentId("payment-9"),
                    Means.CARD,
                    Money.euros(1_700),
                    null,
                    NOON);

    @Test
    void itSaysWhatWasTakenAndWhatIsToBeGivenBack() {
        ReceivedGoods told = told(account(0, PAID, OUT), account(PRICE, IN));
        assertThat(Objects.requireNonNull(told.taken()).lines())
                .containsExactly(new ReceivedGoods.Taken.Line("Un roman", 2, Money.euros(PRICE)));
        assertThat(sums(told, account(0, PAID, OUT), account(PRICE, IN)))
                .extracting(SwapSums::counted, SwapSums::toGiveBack, SwapSums::givenBack)
                .containsExactly(Money.euros(PRICE), Money.euros(1_700), Money.euros(0));
    }

    @Test
    void whatWasGivenBackSinceIsSaidToo() {
        ReceivedGoods told = told(account(0, PAID, OUT, BACK), account(PRICE, IN));
        assertThat(sums(told, account(0, PAID, OUT, BACK), account(PRICE, IN)))
                .extracting(SwapSums::toGiveBack, SwapSums::givenBack, SwapSums::toPay)
                .containsExactly(Money.euros(0), Money.euros(1_700), Money.euros(0));
    }

    @Test
    void whatWasNotPaidForTheOldCountsForNothing() {
        ReceivedGoods told = told(account(0), account(PRICE));
        assertThat(sums(told, account(0), account(PRICE)))
                .extracting(SwapSums::counted, SwapSums::toGiveBack, SwapSums::toPay)
                .containsExactly(Money.euros(0), Money.euros(0), Money.euros(PRICE));
    }

    private static ReceivedGoods told(Account old, Account fresh) {
        var goods =
                new ReceivedGoods(
                        RETURN,
                        BOUGHT,
                        List.of(new ReturnLine(NOVEL, pieces(1))),
                        Fit.FOR_SALE,
                        Motive.UNSAID,
                        NOON,
                        List.of(),
                        null,
                        null);
        return new AnnouncedSwap(VISIT, Money.euros(WORTH), old, fresh, SECOND)
                .with(goods, "erased");
    }

    private static SwapSums sums(ReceivedGoods told, Account old, Account fresh) {
        return SwapSums.of(
                told, Optional.of(Money.euros(WORTH)), Optional.of(old), Optional.of(fresh));
    }

    private static Account account(long due, PaymentEvent... written) {
        Entries entries = Entries.NONE;
        for (PaymentEvent event : written) {
            entries = entries.with(event);
        }
        return new Account(Ledger.of(Money.euros(due), entries), entries, List.of(written), false);
    }
}
