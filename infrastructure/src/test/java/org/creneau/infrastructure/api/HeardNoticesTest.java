package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.payment.online.HeardNotices;
import org.creneau.application.payment.online.OnlineNotices;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;
import org.creneau.application.payment.online.PaymentServices;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.payment.JdbcHeardNotices;
import org.creneau.infrastructure.payment.TimedSignature;
import org.creneau.infrastructure.sandbox.Sandbox;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.http.HttpHeaders;

/// What becomes of a notice once it is there, and how it is counted.
class HeardNoticesTest {
    private static final PGSimpleDataSource DATABASE = PostgresForTests.freshDatabase();

    private final StoppedClock clock = new StoppedClock();
    private final Keys keys = Keys.of(Keys.random());
    private final PaymentService sandbox =
            new Sandbox(DATABASE, keys, clock, Optional::empty).payments();
    private final TimedSignature signature =
            new TimedSignature(keys.derived("sandbox-notices", "HmacSHA256").getEncoded());
    private final HeardNotices heard = new JdbcHeardNotices(DATABASE);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> told = new ArrayList<>();

    @Test
    void aNoticeIsToldOnEachTimeAndCountedOnceAsNew() {
        var api = api((_, account, payment) -> told.add(account.id() + " " + payment));

        hear(api, "evt_once");
        hear(api, "evt_once");
        hear(api, "evt_another");

        assertThat(told).containsOnly("librairie sbx_1").hasSize(3);
        assertThat(counted()).isEqualTo(counts(2, 1, 0, 0));
    }

    @Test
    void whatIsNotKnownHereIsPassedOver() {
        hear(api((_, _, _) -> false), "evt_elsewhere");
        assertThat(counted()).isEqualTo(counts(0, 0, 0, 1));
    }

    @Test
    void whatIsForgedIsCountedAndNotToldOn() {
        var api = api((_, account, _) -> told.add(account.id()));
        assertThatExceptionOfType(MalformedValue.class)
                .isThrownBy(() -> api.hear("sandbox", new HttpHeaders(), body("evt_forged")));
        assertThat(told).isEmpty();
        assertThat(counted()).isEqualTo(counts(0, 0, 1, 0));
    }

    /// It was not dealt with, so the next one of the same id is no duplicate.
    @Test
    void aNoticeThatCouldNotBeDealtWithIsToComeAgain() {
        var silent =
                api(
                        (_, _, _) -> {
                            throw new ServiceSilent("away", new IllegalStateException());
                        });
        assertThatExceptionOfType(TemporarilyUnavailable.class)
                .isThrownBy(() -> hear(silent, "evt_again"));
        assertThat(counted()).isEqualTo(counts(0, 0, 0, 0));

        hear(api((_, account, _) -> told.add(account.id())), "evt_again");
        assertThat(counted()).isEqualTo(counts(1, 0, 0, 0));
    }

    @Test
    void aServiceThatSaysNothingOfItsNoticeIsToTellItAgain() {
        var refused =
                api(
                        (_, _, _) -> {
                            throw new ServiceRefused("the key was taken back");
                        });
        assertThatExceptionOfType(TemporarilyUnavailable.class)
                .isThrownBy(() -> hear(refused, "evt_refused"));
    }

    @Test
    void whatCannotBeWrittenDownIsToBeToldAgain() {
        var untaken =
                api(
                        (_, _, _) -> {
                            throw new OnlineNotices.NotTaken("in another currency");
                        });
        assertThatExceptionOfType(TemporarilyUnavailable.class)
                .isThrownBy(() -> hear(untaken, "evt_untaken"));
        assertThat(counted()).isEqualTo(counts(0, 0, 0, 0));
    }

    @Test
    void idsAreForgottenAfterAWhileAndAreThoseOfOneService() {
        Instant now = clock.instant();
        assertThat(heard.isNew("sandbox", "evt_old", now)).isTrue();
        assertThat(heard.isNew("stripe", "evt_old", now)).isTrue();
        heard.forgetBefore(now);
        assertThat(heard.isNew("sandbox", "evt_old", now)).isFalse();
        heard.forgetBefore(now.plus(Duration.ofSeconds(1)));
        assertThat(heard.isNew("sandbox", "evt_old", now)).isTrue();
    }

    private PaymentNoticesApi api(OnlineNotices notices) {
        return new PaymentNoticesApi(
                new PaymentServices(List.of(sandbox)), notices, heard, clock, meters);
    }

    private void hear(PaymentNoticesApi api, String id) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Sandbox-Signature", signature.of(body(id), clock.instant()));
        assertThat(api.hear("sandbox", headers, body(id)).getStatusCode().is2xxSuccessful())
                .isTrue();
    }

    private static byte[] body(String id) {
        return """
                {"id":"%s","type":"payment.captured","account":"librairie",\
                "payment":"sbx_1","created":"2020-12-05T14:04:00Z"}"""
                .formatted(id)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Double> counted() {
        return Map.of(
                "accepted", count("accepted"),
                "duplicate", count("duplicate"),
                "forged", count("forged"),
                "ignored", count("ignored"));
    }

    private double count(String result) {
        return meters.get("creneau.payment.notices").tag("result", result).counter().count();
    }

    private static Map<String, Double> counts(
            double accepted, double duplicate, double forged, double ignored) {
        return Map.of(
                "accepted", accepted,
                "duplicate", duplicate,
                "forged", forged,
                "ignored", ignored);
    }
}
