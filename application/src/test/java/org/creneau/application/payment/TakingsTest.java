package org.creneau.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.SATURDAY;

import java.util.List;
import org.creneau.application.payment.Takings.Sum;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.testing.PassedOn;
import org.junit.jupiter.api.Test;

class TakingsTest {
    @Test
    void whatCameAndWhatWentAreAddedUpByMeans() {
        Takings day =
                of(
                        taken(FIRST, Means.CARD, 1_250),
                        taken(SECOND, Means.CASH, 2_000),
                        taken(THIRD, Means.CARD, 300),
                        givenBack(FOURTH, Means.CASH, 750));
        assertThat(day.sums())
                .containsExactly(
                        new Sum(Means.CARD, Money.euros(1_550)),
                        new Sum(Means.CASH, Money.euros(1_250)));
        assertThat(day.totals()).containsExactly(Money.euros(2_800));
        assertThat(day.lines()).hasSize(4);
    }

    @Test
    void whatIsExchangedIsNoMoneyTakenAndStandsApart() {
        OrderId sale = new OrderId("sale");
        Takings day =
                of(
                        taken(FIRST, Means.CARD, 1_250),
                        PassedOn.out(ANNS_ORDER, SECOND, sale, share(Means.CARD, 890)),
                        PassedOn.in(sale, THIRD, ANNS_ORDER, share(Means.CARD, 890)),
                        taken(FOURTH, Means.EXCHANGE, 700));
        assertThat(day.sums()).containsExactly(new Sum(Means.CARD, Money.euros(1_250)));
        assertThat(day.totals()).containsExactly(Money.euros(1_250));
        assertThat(day.lines()).hasSize(1);
        assertThat(day.exchanges())
                .extracting(Takings.Line::amount)
                .containsExactly(Money.euros(-890), Money.euros(890), Money.euros(700));
        assertThat(day.exchanged()).containsExactly(Money.euros(700));
        assertThat(day.all()).hasSize(4);
        assertThat(of(taken(FIRST, Means.CARD, 1_250)).exchanged()).isEmpty();
    }

    @Test
    void aChequeComesInWhenItIsBankedAndGoesOutWhenItBounces() {
        assertThat(of(announced(FIRST, 1_780)).lines()).isEmpty();
        assertThat(of(received(FIRST, FIRST, 1_780, SATURDAY)).sums()).isEmpty();
        assertThat(of(banked(SECOND, FIRST, 1_780)).sums())
                .containsExactly(new Sum(Means.CHEQUE, Money.euros(1_780)));
        assertThat(of(bounced(THIRD, FIRST, 1_780)).sums())
                .containsExactly(new Sum(Means.CHEQUE, Money.euros(-1_780)));
    }

    @Test
    void aMistakeIsTakenOffOnTheDayItIsFound() {
        assertThat(of(reversed(SECOND, FIRST, Means.CARD, 1_250)).sums())
                .containsExactly(new Sum(Means.CARD, Money.euros(-1_250)));
        assertThat(of(reversed(SECOND, FIRST, Means.CASH, -500)).sums())
                .containsExactly(new Sum(Means.CASH, Money.euros(500)));
        assertThat(of(reversed(SECOND, FIRST, Means.CHEQUE, 0)).lines()).isEmpty();
    }

    private static Takings of(PaymentEvent... entries) {
        return Takings.of(SATURDAY, List.of(entries));
    }
}
