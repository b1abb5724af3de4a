package org.creneau.infrastructure.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.application.payment.online.PaymentService.Ask;
import org.creneau.application.payment.online.PaymentService.Capture;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Stage;
import org.creneau.infrastructure.payment.Paying.Sent;
import org.creneau.infrastructure.payment.TimedSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeFailuresTest {
    private final PayingAtStripe world;

    StripeFailuresTest() throws IOException {
        world = new PayingAtStripe();
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 429, 500, 503})
    void whoAsksToComeAgainIsSilent(int status) {
        world.standIn().fail(status);
        assertThatExceptionOfType(ServiceSilent.class).isThrownBy(this::open);
    }

    /// Stripe answers the same for a day under the same key, and that it failed is an answer.
    @Test
    void whatFailedThereOnceIsAskedForUnderAnotherKey() {
        world.standIn().breakOnce();
        var payment = world.service().open(world.ask("pay-1", Capture.LATER)).payment();
        assertThat(world.service().open(world.ask("pay-1", Capture.LATER)).payment())
                .isEqualTo(payment);
        world.pays(payment);

        Account account = world.account();
        for (long cents : List.of(4_200L, 3_000L)) {
            world.standIn().breakOnce();
            assertThatExceptionOfType(ServiceSilent.class)
                    .isThrownBy(
                            () -> world.service().capture(account, payment, Money.euros(cents)));
        }
        world.service().capture(account, payment, Money.euros(3_000));

        world.standIn().breakOnce();
        var after =
                world.service()
                        .refund(account, payment, new PaymentId("refund-1"), Money.euros(500));
        assertThat(after.refunds()).hasSize(1);
        assertThat(
                        world.service()
                                .refund(
                                        account,
                                        payment,
                                        new PaymentId("refund-1"),
                                        Money.euros(500)))
                .isEqualTo(after);
    }

    @Test
    void sumsInACurrencyWithoutHundredthsAreRefused() {
        Ask ask = world.ask("pay-1", Capture.AT_ONCE);
        assertThatExceptionOfType(ServiceRefused.class)
                .isThrownBy(
                        () ->
                                world.service()
                                        .open(
                                                new Ask(
                                                        ask.account(),
                                                        ask.payment(),
                                                        new Money(4_200, "XPF"),
                                                        ask.shown(),
                                                        ask.capture(),
                                                        ask.back(),
                                                        ask.until())));
    }

    @Test
    void whoIsNotThereIsSilent() {
        world.standIn().close();
        assertThatExceptionOfType(ServiceSilent.class).isThrownBy(this::open);
    }

    /// What Stripe says of a key quotes it.
    @Test
    void aKeyThatOpensNothingIsRefusedAndStandsInNoMessage() {
        String wrong = "sk_test_somebodyelses";
        assertThatExceptionOfType(ServiceRefused.class)
                .isThrownBy(() -> world.adapter(wrong).open(world.ask("pay-1", Capture.AT_ONCE)))
                .withMessageContaining("401")
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("sk_test"));
    }

    @Test
    void settingsDoNotPrintTheirSecrets() {
        var settings = new StripeSettings("sk_test_1", "whsec_1", Map.of(), "https://there");
        assertThat(settings.toString()).doesNotContain("sk_test").doesNotContain("whsec");
    }

    @Test
    void aShopWithoutAnAccountIsNotPaidThere() {
        assertThat(world.service().account(new ShopId("librairie"))).contains(world.account());
        assertThat(world.service().account(new ShopId("optique"))).isEmpty();
    }

    /// Stripe takes no instant later than that.
    @Test
    void aPageThatMayStayOpenForDaysClosesAfterOne() {
        Ask ask = world.ask("pay-1", Capture.AT_ONCE);
        Instant inThreeDays = world.now().plus(Duration.ofDays(3));
        ServiceReference payment =
                world.service()
                        .open(
                                new Ask(
                                        ask.account(),
                                        ask.payment(),
                                        ask.amount(),
                                        ask.shown(),
                                        ask.capture(),
                                        ask.back(),
                                        inThreeDays))
                        .payment();
        world.pass(Duration.ofHours(24));
        assertThat(world.service().look(world.account(), payment).stage()).isEqualTo(Stage.ENDED);
    }

    @Test
    void whatIsAboutSomethingElseIsPassedOver() {
        String customer =
                """
                {"id":"evt_1","account":"acct_books","type":"customer.created",\
                "data":{"object":{"object":"customer","id":"cus_1"}}}""";
        assertThat(hear(world.signed(customer))).isEmpty();
        String platform =
                """
                {"id":"evt_2","type":"checkout.session.completed",\
                "data":{"object":{"object":"checkout.session","id":"cs_1"}}}""";
        assertThat(hear(world.signed(platform))).isEmpty();
        String elsewhere =
                """
                {"id":"evt_3","account":"acct_books","type":"refund.updated",\
                "data":{"object":{"object":"refund","payment_intent":"pi_test_elsewhere"}}}""";
        assertThat(hear(world.signed(elsewhere))).isEmpty();
    }

    /// Else each sale in the shop's own web shop would cost calls.
    @Test
    void nothingIsAskedAboutTheShopsOtherBusinessNorAboutTestsOfOthers() {
        world.standIn().fail(500);
        String other =
                """
                {"id":"evt_4","account":"acct_books","type":"payment_intent.succeeded",\
                "data":{"object":{"object":"payment_intent","id":"pi_1","metadata":{}}}}""";
        assertThat(hear(world.signed(other))).isEmpty();
        String live =
                """
                {"id":"evt_5","account":"acct_books","livemode":true,"type":"refund.updated",\
                "data":{"object":{"object":"refund","payment_intent":"pi_1"}}}""";
        assertThat(hear(world.signed(live))).isEmpty();
    }

    private Optional<?> hear(Sent sent) {
        return world.service().hear(sent.headers(), sent.bytes(), world.now());
    }

    /// As published, with a second signature of a secret that is being replaced.
    @Test
    void oneOfSeveralSignaturesIsEnough() {
        String body = "{\"id\":\"evt_1\"}";
        String good = world.signed(body).headers().getOrDefault("stripe-signature", "");
        String seconds = good.substring(0, good.indexOf(','));
        String both = good.replace(",v1=", ",v1=" + "0".repeat(64) + ",v0=old,v1=");
        assertThat(both).startsWith(seconds);
        new TimedSignature(PayingAtStripe.SECRET.getBytes(StandardCharsets.UTF_8))
                .check(both, body.getBytes(StandardCharsets.UTF_8), world.now());
        assertThat(hear(new Sent(Map.of("stripe-signature", both), body))).isEmpty();
    }

    private void open() {
        world.service().open(world.ask("pay-1", Capture.AT_ONCE));
    }

    @AfterEach
    void close() {
        world.close();
    }
}
