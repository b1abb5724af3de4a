package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SHOES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.application.payment.online.Late;
import org.creneau.application.payment.online.LateOrders.Undecided;
import org.creneau.application.payment.online.OnlinePayments.Unpaid;
import org.creneau.application.payment.online.Paying;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedAgain;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedNoMore;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.LateMoney;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.LinkEvent.DepositAsked;
import org.creneau.domain.payment.online.NotTakenUp;
import org.creneau.domain.payment.online.Online;
import org.creneau.domain.payment.online.OnlineEvent;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentDeclined;
import org.creneau.domain.payment.online.OnlineEvent.PaymentEnded;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.Part;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.shop.Taking;
import org.junit.jupiter.api.Test;

class JdbcOnlinePaymentsTest {
    private static final OrderId ORDER = new OrderId("o1");
    private static final PaymentId FIRST = new PaymentId("try-1");
    private static final PaymentId SECOND = new PaymentId("try-2");
    private static final PaymentId REFUND = new PaymentId("refund-1");
    private static final Money SUM = Money.euros(2_580);
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(30));

    private final Tables tables = new Tables();
    private final JdbcOnlinePayments online =
            tables.with(new JdbcOnlinePayments(tables.database, tables.schemas));

    @Test
    void anAttemptIsReadAsTheRulesKnowIt() {
        List<OnlineEvent> told =
                List.of(
                        opened(FIRST, NOON),
                        new PaymentDeclined(BOOKS, ORDER, FIRST, NOON),
                        opened(SECOND, NOON.plusSeconds(60)),
                        new PaymentAuthorised(BOOKS, ORDER, SECOND, SUM, LATER, LATER),
                        new PaymentCaptured(BOOKS, ORDER, SECOND, SUM, LATER),
                        new RefundAsked(BOOKS, ORDER, SECOND, REFUND, SUM, LATER),
                        new RefundMade(BOOKS, ORDER, SECOND, REFUND, SUM, LATER),
                        new RefundFailed(BOOKS, ORDER, SECOND, REFUND, SUM, LATER),
                        new PaymentEnded(BOOKS, ORDER, FIRST, LATER));
        Online rules = Online.NONE;
        for (OnlineEvent event : told) {
            rules = rules.with(event);
            tables.happened(event);
            assertThat(paying().online()).as("after " + event).isEqualTo(rules);
        }
        assertThat(online.of(SHOES, List.of(ORDER))).isEmpty();
    }

    @Test
    void aPaymentIsFoundByWhatItsServiceCallsIt() {
        tables.happened(opened(FIRST, NOON));
        assertThat(online.find("sandbox", reference(FIRST)))
                .hasValueSatisfying(found -> assertThat(found.order()).isEqualTo(ORDER));
        assertThat(online.find("other", reference(FIRST))).isEmpty();
        assertThat(online.find("sandbox", reference(SECOND))).isEmpty();
    }

    @Test
    void pagesThatAreClosedAreOverdueUntilSomebodyHearsOfThem() {
        tables.happened(opened(FIRST, NOON), opened(SECOND, NOON));
        assertThat(online.overdueAt(LATER.minusSeconds(1))).isEmpty();
        assertThat(online.overdueAt(LATER)).hasSize(2);
        tables.happened(
                new PaymentCaptured(BOOKS, ORDER, FIRST, SUM, LATER),
                new PaymentEnded(BOOKS, ORDER, SECOND, LATER));
        assertThat(online.overdueAt(LATER)).isEmpty();
    }

    @Test
    void anOrderWaitsUntilSomethingCameOrItIsOver() {
        for (Event end :
                List.of(
                        new PaymentTaken(BOOKS, ORDER, FIRST, Means.CASH, SUM, null, LATER),
                        cancelled(CancelledBy.SHOP),
                        new PaymentAuthorised(BOOKS, ORDER, FIRST, SUM, null, LATER))) {
            var fresh = new Tables();
            var view = fresh.with(new JdbcOnlinePayments(fresh.database, fresh.schemas));
            fresh.happened(awaited());
            assertThat(view.unpaidAt(LATER.minusSeconds(1))).isEmpty();
            assertThat(view.unpaidAt(LATER)).containsExactly(new Unpaid(BOOKS, ORDER, LATER));
            fresh.happened(end);
            assertThat(view.unpaidAt(LATER)).as("after " + end).isEmpty();
        }
    }

    @Test
    void anOpenPageIsDoubtfulOnceItsOrderMayOweLess() {
        for (Event less :
                List.of(
                        new PaymentTaken(BOOKS, ORDER, FIRST, Means.CASH, SUM, null, LATER),
                        cancelled(CancelledBy.SHOPPER),
                        new PaymentAuthorised(BOOKS, ORDER, FIRST, SUM, null, LATER))) {
            var fresh = new Tables();
            var view = fresh.with(new JdbcOnlinePayments(fresh.database, fresh.schemas));
            fresh.happened(opened(FIRST, NOON), opened(SECOND, NOON));
            assertThat(view.doubtfulAt(NOON)).isEmpty();
            fresh.happened(less);
            assertThat(view.doubtfulAt(NOON))
                    .as("after " + less)
                    .anyMatch(one -> one.attempt().opened().payment().equals(SECOND));
            assertThat(view.doubtfulAt(LATER)).as("closed by itself").isEmpty();
            fresh.happened(
                    new PaymentEnded(BOOKS, ORDER, FIRST, LATER),
                    new PaymentEnded(BOOKS, ORDER, SECOND, LATER));
            assertThat(view.doubtfulAt(NOON)).isEmpty();
        }
    }

    @Test
    void whoHasAnotherChanceWaitsUntilItIsOver() {
        Instant next = LATER.plus(Duration.ofDays(1));
        tables.happened(awaited(), new PaymentAuthorised(BOOKS, ORDER, FIRST, SUM, null, LATER));
        tables.happened(new PaymentAwaitedAgain(BOOKS, ORDER, next, LATER));
        assertThat(online.unpaidAt(LATER)).isEmpty();
        assertThat(online.unpaidAt(next)).containsExactly(new Unpaid(BOOKS, ORDER, next));
        tables.happened(cancelled(CancelledBy.SHOPPER));
        tables.happened(new PaymentAwaitedAgain(BOOKS, ORDER, next, LATER));
        assertThat(online.unpaidAt(next)).isEmpty();
    }

    @Test
    void aTimeThatWasTakenBackIsNoTimeAndAPartIsThatWhichWasAskedForLast() {
        tables.happened(awaited(), asked(100, 900, 0));
        tables.happened(new PaymentAwaitedNoMore(BOOKS, ORDER, NOON), asked(200, 700, 100));
        assertThat(online.unpaidAt(LATER)).isEmpty();
        assertThat(paying())
                .isEqualTo(
                        new Paying(
                                Optional.empty(),
                                false,
                                Online.NONE,
                                Late.NONE,
                                Optional.of(new Part(Money.euros(200), Money.euros(100)))));
        tables.happened(asked(900, 0, 100));
        assertThat(paying().deposit()).isEmpty();
        tables.happened(new PaymentAwaitedByLink(BOOKS, ORDER, LATER, NOON));
        assertThat(online.unpaidAt(LATER)).containsExactly(new Unpaid(BOOKS, ORDER, LATER));
    }

    private static DepositAsked asked(long cents, long rest, long kept) {
        return new DepositAsked(
                BOOKS, ORDER, Money.euros(cents), Money.euros(rest), Money.euros(kept), NOON);
    }

    @Test
    void whatWasCalledOffForWantOfMoneySaysSo() {
        tables.happened(awaited());
        assertThat(paying())
                .isEqualTo(new Paying(Optional.of(LATER), false, Online.NONE, Late.NONE));
        tables.happened(cancelled(CancelledBy.UNPAID));
        assertThat(paying())
                .returns(true, Paying::calledOff)
                .returns(LateMoney.NOT_COME, JdbcOnlinePaymentsTest::late);
        assertThat(new JdbcLateOrders(tables.database, tables.schemas).undecided()).isEmpty();
    }

    @Test
    void moneyThatCameTooLateIsLeftAloneUntilItIsDecided() {
        var late = new JdbcLateOrders(tables.database, tables.schemas);
        var refunds = new JdbcRefunds(tables.database, tables.schemas);
        tables.happened(awaited(), opened(FIRST, NOON), opened(SECOND, NOON));
        tables.happened(cancelled(CancelledBy.UNPAID));
        tables.happened(
                new PaymentAuthorised(BOOKS, ORDER, FIRST, SUM, null, LATER),
                new PaymentCaptured(BOOKS, ORDER, SECOND, SUM, LATER));
        assertThat(late.undecided()).containsExactly(new Undecided(BOOKS, ORDER, LATER));
        assertThat(refunds.calledOff()).isEmpty();
        assertThat(refunds.open(BOOKS)).isEmpty();
        assertThat(online.authorised()).isEmpty();

        tables.happened(new LateMoneyLetGo(BOOKS, ORDER, NotTakenUp.SOLD_OUT, LATER));
        assertThat(late.undecided()).isEmpty();
        assertThat(refunds.calledOff()).hasSize(1);
        assertThat(refunds.open(BOOKS)).containsOnlyKeys(ORDER);
        assertThat(online.authorised()).hasSize(1);
        assertThat(paying().late().why()).contains(NotTakenUp.SOLD_OUT);
    }

    @Test
    void whoeverGivesItBackFromTheTillHasDecidedOfIt() {
        var late = new JdbcLateOrders(tables.database, tables.schemas);
        tables.happened(awaited(), opened(FIRST, NOON), cancelled(CancelledBy.UNPAID));
        tables.happened(new PaymentCaptured(BOOKS, ORDER, FIRST, SUM, LATER));
        assertThat(late.undecided()).hasSize(1);
        var cash = new MoneyGivenBack(BOOKS, ORDER, SECOND, Means.CASH, SUM, null, LATER);
        tables.happened(cash);
        assertThat(late.undecided()).isEmpty();
        assertThat(paying().late())
                .returns(LateMoney.LET_GO, Late::state)
                .returns(Optional.empty(), Late::why);
    }

    @Test
    void whatWasTakenBackUpIsOwedNothingAndWaitsAgainWhereItsMoneyGoes() {
        var late = new JdbcLateOrders(tables.database, tables.schemas);
        var had = new SlotId(BOOKS, "collect", LATER);
        var has = new SlotId(BOOKS, "collect", LATER.plusSeconds(900));
        tables.happened(awaited(), opened(FIRST, NOON));
        tables.happened(
                cancelled(CancelledBy.UNPAID),
                new PaymentAuthorised(BOOKS, ORDER, FIRST, SUM, null, LATER),
                new OrderTakenBackUp(BOOKS, ORDER, new SubjectId("ann"), had, has, LATER));
        assertThat(late.undecided()).isEmpty();
        assertThat(late.takenUp(BOOKS, LATER)).containsExactly(ORDER);
        assertThat(late.takenUp(BOOKS, has.start())).isEmpty();
        assertThat(late.takenUp(SHOES, LATER)).isEmpty();
        assertThat(paying().late())
                .isEqualTo(
                        new Late(
                                LateMoney.TAKEN_UP,
                                Optional.of(LATER),
                                Optional.of(had),
                                Optional.of(has),
                                Optional.empty()));
        assertThat(paying().calledOff()).isFalse();
        assertThat(online.authorised()).hasSize(1);
        assertThat(online.unpaidAt(LATER)).isEmpty();

        tables.happened(new PaymentEnded(BOOKS, ORDER, FIRST, LATER));
        assertThat(online.unpaidAt(LATER)).hasSize(1);
        tables.happened(cancelled(CancelledBy.SHOPPER));
        assertThat(late.takenUp(BOOKS, LATER)).isEmpty();
    }

    private static LateMoney late(Paying paying) {
        return paying.late().state();
    }

    private Paying paying() {
        return online.of(BOOKS, List.of(ORDER)).getOrDefault(ORDER, Paying.NONE);
    }

    private static PaymentAwaited awaited() {
        return new PaymentAwaited(BOOKS, ORDER, LATER, NOON);
    }

    private static OrderCancelled cancelled(CancelledBy by) {
        return new OrderCancelled(BOOKS, ORDER, new SubjectId("ann"), by, LATER);
    }

    private static ServiceReference reference(PaymentId payment) {
        return new ServiceReference("ref_" + payment);
    }

    private static PaymentOpened opened(PaymentId payment, Instant at) {
        return new PaymentOpened(
                BOOKS,
                ORDER,
                payment,
                "sandbox",
                "acct_1",
                reference(payment),
                SUM,
                Taking.AT_ONCE,
                LATER,
                at);
    }
}
