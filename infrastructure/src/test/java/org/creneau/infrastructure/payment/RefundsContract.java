package org.creneau.infrastructure.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creneau.application.payment.online.PaymentService.Capture;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Snapshot.Fate;
import org.creneau.domain.payment.online.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How every payment service gives money back.
public abstract class RefundsContract {
    private static final Money TEN = Money.euros(1_000);
    private static final PaymentId REFUND = new PaymentId("refund-1");

    private Paying world;

    protected abstract Paying world();

    @BeforeEach
    void begin() {
        world = world();
    }

    @Test
    void nothingIsGivenBackBeforeItWasTaken() {
        ServiceReference open = opened(Capture.AT_ONCE);
        refused(() -> refund(open, REFUND, TEN));
        ServiceReference kept = world.service().open(world.ask("pay-2", Capture.LATER)).payment();
        world.pays(kept);
        refused(() -> refund(kept, REFUND, TEN));
    }

    @Test
    void moneyIsGivenBackInPartsUntilNothingIsLeft() {
        ServiceReference payment = paid(Capture.AT_ONCE);

        refund(payment, REFUND, TEN);
        refused(() -> refund(payment, new PaymentId("refund-2"), Money.euros(3_201)));
        refund(payment, new PaymentId("refund-3"), Money.euros(3_200));
        refused(() -> refund(payment, new PaymentId("refund-4"), Money.euros(1)));
        world.pass(Duration.ofMinutes(1));

        Snapshot after = look(payment);
        assertThat(after)
                .returns(Stage.CAPTURED, Snapshot::stage)
                .returns(Paying.FORTY_TWO, Snapshot::captured);
        assertThat(after.refunds())
                .extracting(one -> one.refund().orElseThrow().value())
                .containsExactlyInAnyOrder("refund-1", "refund-3");
        assertThat(after.refunds()).extracting(Snapshot.Refund::fate).containsOnly(Fate.MADE);
    }

    @Test
    void aRefundAskedTwiceIsMadeOnce() {
        ServiceReference payment = paid(Capture.AT_ONCE);

        Snapshot once = refund(payment, REFUND, TEN);
        assertThat(refund(payment, REFUND, TEN)).isEqualTo(once);
        assertThat(once.refunds()).hasSize(1);
        refused(() -> refund(payment, REFUND, Money.euros(1_001)));
    }

    @Test
    void aRefundThatComesBackLeavesTheMoneyToBeGivenBackAgain() {
        ServiceReference payment = opened(Capture.AT_ONCE);
        world.paysWithACardThatTakesNothingBack(payment);

        refund(payment, REFUND, Paying.FORTY_TWO);
        world.pass(Duration.ofMinutes(1));

        assertThat(look(payment).refunds())
                .singleElement()
                .returns(Fate.FAILED, Snapshot.Refund::fate);
        assertThat(refund(payment, new PaymentId("refund-2"), Paying.FORTY_TWO).refunds())
                .hasSize(2);
    }

    private ServiceReference opened(Capture capture) {
        return world.service().open(world.ask("pay-1", capture)).payment();
    }

    private ServiceReference paid(Capture capture) {
        ServiceReference payment = opened(capture);
        world.pays(payment);
        return payment;
    }

    private Snapshot look(ServiceReference payment) {
        return world.service().look(world.account(), payment);
    }

    private Snapshot refund(ServiceReference payment, PaymentId refund, Money sum) {
        return world.service().refund(world.account(), payment, refund, sum);
    }

    private static void refused(ThrowingCallable asked) {
        assertThatExceptionOfType(ServiceRefused.class).isThrownBy(asked);
    }
}
