package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SHOES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.payment.online.Paying;
import org.creneau.application.payment.online.Refunds.CalledOff;
import org.creneau.application.payment.online.Refunds.Underway;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.payment.online.Attempt.Back;
import org.creneau.domain.payment.online.Attempt.Refund;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.OnlineEvent.RefundRefused;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.shop.Taking;
import org.junit.jupiter.api.Test;

class JdbcRefundsTest {
    private static final OrderId ORDER = new OrderId("going-back");
    private static final PaymentId PAYMENT = new PaymentId("going-back-try");
    private static final PaymentId FIRST = new PaymentId("r.0.going-back-try");
    private static final PaymentId SECOND = new PaymentId("r.1.going-back-try");
    private static final Money SUM = Money.euros(1_290);
    private static final Instant OFF = NOON.plusSeconds(60);
    private static final Instant LATER = NOON.plusSeconds(120);

    private final Tables tables = new Tables();
    private final JdbcOnlinePayments online =
            tables.with(new JdbcOnlinePayments(tables.database, tables.schemas));
    private final JdbcRefunds refunds = new JdbcRefunds(tables.database, tables.schemas);

    @Test
    void anOrderThatIsCalledOffWaitsForItsMoneyUntilItIsOnItsWay() {
        tables.happened(opened(), off());
        assertThat(refunds.calledOff()).isEmpty();
        assertThat(refunds.open(BOOKS)).isEmpty();

        tables.happened(new PaymentCaptured(BOOKS, ORDER, PAYMENT, SUM, LATER));
        assertThat(refunds.calledOff()).containsExactly(new CalledOff(BOOKS, ORDER));
        assertThat(refunds.open(BOOKS)).isEqualTo(Map.of(ORDER, Optional.of(OFF)));
        assertThat(refunds.open(SHOES)).isEmpty();

        tables.happened(new RefundAsked(BOOKS, ORDER, PAYMENT, FIRST, SUM, LATER));
        assertThat(refunds.calledOff()).isEmpty();
        assertThat(refunds.open(BOOKS)).containsOnlyKeys(ORDER);
        assertThat(refunds.underway())
                .singleElement()
                .returns(FIRST, Underway::refund)
                .returns(new Refund(SUM, Back.UNDERWAY, LATER), Underway::asked);

        tables.happened(new RefundMade(BOOKS, ORDER, PAYMENT, FIRST, SUM, LATER));
        assertThat(refunds.underway()).isEmpty();
        assertThat(refunds.calledOff()).isEmpty();
        assertThat(refunds.open(BOOKS)).isEmpty();
    }

    @Test
    void whatTheServiceRefusedIsStillToGoBack() {
        tables.happened(
                opened(),
                new PaymentCaptured(BOOKS, ORDER, PAYMENT, SUM, NOON),
                off(),
                new RefundAsked(BOOKS, ORDER, PAYMENT, FIRST, SUM, LATER),
                new RefundRefused(BOOKS, ORDER, PAYMENT, FIRST, SUM, LATER));
        assertThat(refunds.underway()).isEmpty();
        assertThat(refunds.calledOff()).containsExactly(new CalledOff(BOOKS, ORDER));
        tables.happened(new RefundAsked(BOOKS, ORDER, PAYMENT, SECOND, SUM, LATER));
        assertThat(refunds.underway()).singleElement().returns(SECOND, Underway::refund);
        assertThat(hasFailed()).isTrue();
    }

    private boolean hasFailed() {
        return online.of(BOOKS, List.of(ORDER))
                .getOrDefault(ORDER, Paying.NONE)
                .online()
                .hasFailedRefund();
    }

    private static OrderCancelled off() {
        return new OrderCancelled(BOOKS, ORDER, new SubjectId("ann"), CancelledBy.SHOPPER, OFF);
    }

    private static PaymentOpened opened() {
        return new PaymentOpened(
                BOOKS,
                ORDER,
                PAYMENT,
                "sandbox",
                "acct_1",
                new ServiceReference("ref_going-back"),
                SUM,
                Taking.AT_ONCE,
                LATER,
                NOON);
    }
}
