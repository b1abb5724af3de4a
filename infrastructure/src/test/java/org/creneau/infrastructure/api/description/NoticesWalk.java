package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.creneau.infrastructure.payment.TimedSignature;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The sandbox has something to tell.
final class NoticesWalk {
    private final MockMvcTester mvc;
    private final StoppedClock clock;
    private final TimedSignature signature;

    NoticesWalk(MockMvcTester mvc, StoppedClock clock, TimedSignature signature) {
        this.mvc = mvc;
        this.clock = clock;
        this.signature = signature;
    }

    void everywhere() {
        String notice =
                """
                {"id":"evt_1","type":"payment.ended","account":"librairie",\
                "payment":"sbx_of_somebody_else","created":"2020-12-05T14:04:00Z"}""";
        byte[] body = notice.getBytes(StandardCharsets.UTF_8);
        assertThat(
                        mvc.post()
                                .uri("/api/v1/payment-notices/sandbox")
                                .contentType(MediaType.APPLICATION_JSON)
                                .header("Sandbox-Signature", signature.of(body, clock.instant()))
                                .content(body))
                .hasStatus(HttpStatus.NO_CONTENT);
    }
}
