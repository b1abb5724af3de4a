package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.application.payment.online.PaymentService.Ask;
import org.creneau.application.payment.online.PaymentService.Capture;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.infrastructure.payment.TimedSignature;
import org.creneau.infrastructure.sandbox.Sandbox;
import org.creneau.infrastructure.sandbox.SandboxPayments;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class PaymentNoticesApiTest {
    private static final String NOTICES = "creneau.payment.notices";
    private static final String NOTICE =
            """
            {"id":"evt_2","type":"payment.ended","account":"librairie",\
            "payment":"sbx_of_somebody_else","created":"2020-12-05T14:04:00Z"}""";

    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired TimedSignature signature;
    @Autowired Sandbox sandbox;
    @Autowired SandboxPayments payments;
    @Autowired MeterRegistry meters;

    @Test
    void aNoticeThatIsSignedIsTakenIn() {
        assertThat(told("sandbox", NOTICE, signed(NOTICE))).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void aNoticeThatSomebodyElseSignedIsAnsweredByAProblem() {
        String elsewhere =
                new TimedSignature(bytes("another secret")).of(bytes(NOTICE), clock.instant());
        assertThat(told("sandbox", NOTICE, elsewhere))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("notice-signature");
        assertThat(told("sandbox", NOTICE + " ", signed(NOTICE))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(told("sandbox", NOTICE, "")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aServiceThatIsNotUsedHereIsNotThere() {
        assertThat(told("stripe", NOTICE, signed(NOTICE)))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("payment-service");
    }

    /// Over the network, without a session or a form of ours.
    @Test
    void whatTheSandboxSendsArrives() {
        var opened =
                payments.open(
                        new Ask(
                                new Account("librairie"),
                                new PaymentId("notices-over-the-network"),
                                Money.euros(1_290),
                                "Librairie du Passage",
                                Capture.LATER,
                                URI.create("http://localhost/commande/abc"),
                                clock.instant().plusSeconds(60)));
        payments.cancel(new Account("librairie"), opened.payment());
        double before = meters.get(NOTICES).tag("result", "ignored").counter().count();

        sandbox.run();

        assertThat(meters.get(NOTICES).tag("result", "ignored").counter().count())
                .isGreaterThan(before);
    }

    /// Nobody signs in to tell something, and a password opens nothing more.
    @Test
    void aPasswordDoesNotReplaceASignature() {
        assertThat(
                        mvc.post()
                                .uri("/api/v1/payment-notices/sandbox")
                                .headers(h -> h.setBasicAuth("paul", "demo"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(NOTICE))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private MvcTestResult told(String service, String body, String signature) {
        return mvc.post()
                .uri("/api/v1/payment-notices/" + service)
                .headers(h -> h.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE))
                .header("Sandbox-Signature", signature)
                .content(body)
                .exchange();
    }

    private String signed(String body) {
        return signature.of(bytes(body), clock.instant());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
