package org.creneau.infrastructure.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creneau.application.payment.online.PaymentService.Ask;
import org.creneau.application.payment.online.PaymentService.Capture;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every payment service does, whoever stands behind it: what is opened, paid and taken. [RefundsContract] says how
/// money is given back, [PaymentNoticesContract] what is told of it all.
public abstract class PaymentServiceContract {
    private static final Money NOTHING = Money.euros(0);
    private static final Money TEN = Money.euros(1_000);
    private static final Money THIRTY = Money.euros(3_000);

    private Paying world;

    protected abstract Paying world();

    @BeforeEach
    void begin() {
        world = world();
    }

    @Test
    void whatIsOpenedTwiceUnderOneIdIsOnePayment() {
        Ask ask = world.ask("pay-1", Capture.AT_ONCE);
        var first = world.service().open(ask);
        var second = world.service().open(ask);

        assertThat(second).isEqualTo(first);
        assertThat(first.page().isAbsolute()).isTrue();
        assertThat(look(first.payment()))
                .isEqualTo(
                        new Snapshot(
                                new PaymentId("pay-1"),
                                first.payment(),
                                Stage.OPEN,
                                NOTHING,
                                NOTHING,
                                Optional.empty(),
                                List.of()));
    }

    /// She comes back on another telephone, whose browser calls the town by another name.
    @Test
    void whatIsOpenedAgainFromElsewhereOrForLongerIsTheSame() {
        Ask ask = world.ask("pay-1", Capture.AT_ONCE);
        var first = world.service().open(ask);
        for (int other = 2; other < 6; other++) {
            world.service().open(world.ask("pay-" + other, Capture.AT_ONCE));
        }
        var elsewhere =
                new Ask(
                        ask.account(),
                        ask.payment(),
                        ask.amount(),
                        "Librairie",
                        ask.capture(),
                        URI.create("https://www.town.example/commande/abc"),
                        ask.until().plus(Duration.ofMinutes(5)));

        assertThat(world.service().open(elsewhere).payment()).isEqualTo(first.payment());
        world.pays(first.payment());
        assertThat(world.service().open(elsewhere).payment()).isEqualTo(first.payment());
    }

    @Test
    void anotherSumOrAnotherMomentToTakeItIsRefusedUnderTheSameId() {
        Ask ask = world.ask("pay-1", Capture.AT_ONCE);
        world.service().open(ask);

        refused(() -> world.service().open(with(ask, TEN, ask.capture())));
        refused(() -> world.service().open(with(ask, ask.amount(), Capture.LATER)));
    }

    @Test
    void nothingToPayIsNoPayment() {
        Ask ask = world.ask("pay-1", Capture.AT_ONCE);
        refused(() -> world.service().open(with(ask, NOTHING, ask.capture())));
    }

    @Test
    void theSameIdInAnotherAccountIsAnotherPayment() {
        Ask ask = world.ask("pay-1", Capture.AT_ONCE);
        var other =
                new Ask(
                        world.another(),
                        ask.payment(),
                        TEN,
                        ask.shown(),
                        ask.capture(),
                        ask.back(),
                        ask.until());

        assertThat(world.service().open(other).payment())
                .isNotEqualTo(world.service().open(ask).payment());
    }

    @Test
    void whatIsTakenAtOnceIsCapturedWhenSheHasPaid() {
        ServiceReference payment = paid(Capture.AT_ONCE);

        assertThat(look(payment))
                .returns(Stage.CAPTURED, Snapshot::stage)
                .returns(Paying.FORTY_TWO, Snapshot::captured)
                .returns(Paying.FORTY_TWO, Snapshot::authorised);
    }

    @Test
    void whatIsTakenLaterIsKeptByHerBankUntilThen() {
        ServiceReference payment = paid(Capture.LATER);

        Snapshot kept = look(payment);
        assertThat(kept)
                .returns(Stage.AUTHORISED, Snapshot::stage)
                .returns(Paying.FORTY_TWO, Snapshot::authorised)
                .returns(NOTHING, Snapshot::captured);
        assertThat(kept.until().orElseThrow()).isAfter(world.now());
    }

    @Test
    void aPartCanBeTakenAndTheRestIsLetGo() {
        ServiceReference payment = paid(Capture.LATER);

        Snapshot taken = capture(payment, THIRTY);
        assertThat(taken)
                .returns(Stage.CAPTURED, Snapshot::stage)
                .returns(THIRTY, Snapshot::captured);
        refused(() -> capture(payment, TEN));
        assertThat(look(payment)).isEqualTo(taken);
    }

    @Test
    void whatIsTakenTwiceIsTakenOnce() {
        ServiceReference payment = paid(Capture.LATER);

        Snapshot taken = capture(payment, Paying.FORTY_TWO);
        assertThat(capture(payment, Paying.FORTY_TWO)).isEqualTo(taken);
        assertThat(taken.captured()).isEqualTo(Paying.FORTY_TWO);
    }

    @Test
    void noMoreIsTakenThanSheAgreedTo() {
        ServiceReference payment = paid(Capture.LATER);

        refused(() -> capture(payment, Money.euros(4_201)));
        refused(() -> capture(payment, NOTHING));
        assertThat(look(payment).stage()).isEqualTo(Stage.AUTHORISED);
    }

    @Test
    void nothingIsTakenBeforeSheHasPaid() {
        ServiceReference payment = opened(Capture.LATER);
        refused(() -> capture(payment, Paying.FORTY_TWO));
    }

    @Test
    void aPageThatIsClosedTakesNothing() {
        ServiceReference payment = opened(Capture.AT_ONCE);

        assertThat(cancel(payment).stage()).isEqualTo(Stage.ENDED);
        world.pays(payment);
        assertThat(look(payment)).isEqualTo(cancel(payment)).returns(NOTHING, Snapshot::captured);
    }

    /// She paid in the last second, and nobody knew when the page was closed.
    @Test
    void closingThePageLetsGoOfNothing() {
        ServiceReference open = opened(Capture.LATER);
        assertThat(close(open).stage()).isEqualTo(Stage.ENDED);
        assertThat(close(open).stage()).isEqualTo(Stage.ENDED);

        for (Capture capture : Capture.values()) {
            ServiceReference paid =
                    world.service().open(world.ask("pay-" + capture, capture)).payment();
            world.pays(paid);
            Snapshot before = look(paid);
            assertThat(close(paid)).isEqualTo(before);
        }
    }

    @Test
    void whatHerBankKeepsCanBeLetGo() {
        ServiceReference payment = paid(Capture.LATER);

        assertThat(cancel(payment).stage()).isEqualTo(Stage.ENDED);
        refused(() -> capture(payment, Paying.FORTY_TWO));
        assertThat(look(payment).captured()).isEqualTo(NOTHING);
    }

    @Test
    void whatWasTakenStaysTakenWhenItIsCalledOffTooLate() {
        ServiceReference payment = paid(Capture.AT_ONCE);

        assertThat(cancel(payment))
                .returns(Stage.CAPTURED, Snapshot::stage)
                .returns(Paying.FORTY_TWO, Snapshot::captured);
    }

    @Test
    void aCardThatIsRefusedTakesNothingAndAnotherMayBeTried() {
        ServiceReference payment = opened(Capture.AT_ONCE);

        world.isRefused(payment);
        assertThat(look(payment))
                .returns(Stage.OPEN, Snapshot::stage)
                .returns(NOTHING, Snapshot::authorised);

        world.pays(payment);
        assertThat(look(payment).stage()).isEqualTo(Stage.CAPTURED);
    }

    @Test
    void nothingIsPaidBeforeSheHasProvedWhoSheIs() {
        ServiceReference payment = opened(Capture.AT_ONCE);

        world.isAskedWhoSheIs(payment);
        assertThat(look(payment)).returns(Stage.OPEN, Snapshot::stage);
        world.provesIt(payment);
        assertThat(look(payment).captured()).isEqualTo(Paying.FORTY_TWO);
    }

    @Test
    void whoCannotProveItHasNotPaid() {
        ServiceReference payment = opened(Capture.AT_ONCE);

        world.isAskedWhoSheIs(payment);
        world.cannotProveIt(payment);
        assertThat(look(payment))
                .returns(NOTHING, Snapshot::authorised)
                .returns(NOTHING, Snapshot::captured);
    }

    @Test
    void whatHerBankKeepsLapses() {
        ServiceReference payment = paid(Capture.LATER);

        world.pass(Duration.between(world.now(), look(payment).until().orElseThrow()));
        assertThat(look(payment))
                .returns(Stage.ENDED, Snapshot::stage)
                .returns(NOTHING, Snapshot::captured);
        refused(() -> capture(payment, Paying.FORTY_TWO));
    }

    @Test
    void thePageClosesByItself() {
        Ask ask = world.ask("pay-1", Capture.AT_ONCE);
        ServiceReference payment = world.service().open(ask).payment();

        world.pass(Duration.between(world.now(), ask.until()).plus(world.slack()));
        world.pays(payment);
        assertThat(look(payment))
                .returns(Stage.ENDED, Snapshot::stage)
                .returns(NOTHING, Snapshot::captured);
    }

    @Test
    void anAccountHasNothingToDoWithThePaymentsOfAnother() {
        ServiceReference payment = paid(Capture.LATER);

        refused(() -> world.service().look(world.another(), payment));
        refused(() -> world.service().capture(world.another(), payment, TEN));
        refused(() -> world.service().close(world.another(), payment));
        refused(() -> world.service().cancel(world.another(), payment));
        PaymentId refund = new PaymentId("refund-1");
        refused(() -> world.service().refund(world.another(), payment, refund, TEN));
        assertThat(look(payment).stage()).isEqualTo(Stage.AUTHORISED);
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

    private Snapshot capture(ServiceReference payment, Money sum) {
        return world.service().capture(world.account(), payment, sum);
    }

    private Snapshot close(ServiceReference payment) {
        return world.service().close(world.account(), payment);
    }

    private Snapshot cancel(ServiceReference payment) {
        return world.service().cancel(world.account(), payment);
    }

    private static Ask with(Ask ask, Money amount, Capture capture) {
        return new Ask(
                ask.account(),
                ask.payment(),
                amount,
                ask.shown(),
                capture,
                ask.back(),
                ask.until());
    }

    private static void refused(ThrowingCallable asked) {
        assertThatExceptionOfType(ServiceRefused.class).isThrownBy(asked);
    }
}
