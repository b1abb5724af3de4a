package org.creneau.infrastructure.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.payment.online.HeardNotices;
import org.creneau.application.payment.online.OnlineNotices;
import org.creneau.application.payment.online.OnlineNotices.NotTaken;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.application.payment.online.PaymentService.ForgedNotice;
import org.creneau.application.payment.online.PaymentService.Notice;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;
import org.creneau.application.payment.online.PaymentServices;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Where payment services say that something changed with a payment. Whoever can sign may say it, and nobody else: the
/// signature is over the body as it came, byte by byte.
///
/// A notice that comes again is told on as well, since the first may have been lost half way; that it is counted as
/// doubled decides nothing.
@RestController
class PaymentNoticesApi {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentNoticesApi.class);

    private final PaymentServices services;
    private final OnlineNotices notices;
    private final HeardNotices heard;
    private final InstantSource clock;
    private final Counter accepted;
    private final Counter duplicate;
    private final Counter forged;
    private final Counter ignored;

    PaymentNoticesApi(
            PaymentServices services,
            OnlineNotices notices,
            HeardNotices heard,
            InstantSource clock,
            MeterRegistry meters) {
        this.services = services;
        this.notices = notices;
        this.heard = heard;
        this.clock = clock;
        this.accepted = counter(meters, "accepted");
        this.duplicate = counter(meters, "duplicate");
        this.forged = counter(meters, "forged");
        this.ignored = counter(meters, "ignored");
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("creneau.payment.notices")
                .description("Notices of payment services")
                .tag("result", result)
                .register(meters);
    }

    @PostMapping(
            path = "/api/v1/payment-notices/{provider}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "hearPaymentNotice",
            says =
                    "Hears from a payment service that something changed with a payment; what comes"
                            + " and how it is signed is up to the service.",
            status = 204)
    ResponseEntity<Void> hear(
            @PathVariable String provider,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body) {
        PaymentService service =
                services.find(provider).orElseThrow(() -> new NotFound("payment-service"));
        Instant now = clock.instant();
        read(service, headers, body, now)
                .filter(notice -> isKnown(service, notice))
                .ifPresentOrElse(notice -> count(service, notice, now), ignored::increment);
        return ResponseEntity.noContent().build();
    }

    private Optional<Notice> read(
            PaymentService service, HttpHeaders headers, byte[] body, Instant now) {
        try {
            return service.hear(byName(headers), body, now);
        } catch (ForgedNotice e) {
            forged.increment();
            LOG.debug("A notice of {} was turned away: {}", service.name(), e.getMessage());
            throw new MalformedValue("notice-signature");
        } catch (ServiceSilent e) {
            throw again(e);
        } catch (ServiceRefused e) {
            LOG.warn("What a notice of {} is about was not found out", service.name(), e);
            return Optional.empty();
        }
    }

    private boolean isKnown(PaymentService service, Notice notice) {
        try {
            return notices.heard(service.name(), notice.account(), notice.payment());
        } catch (ServiceSilent | ServiceRefused | NotTaken e) {
            throw again(e);
        }
    }

    /// A service that says no to looking, of a key that was taken back, may say yes when somebody has seen to it.
    private static TemporarilyUnavailable again(RuntimeException e) {
        return new TemporarilyUnavailable("A payment service says nothing of its notice", e);
    }

    private void count(PaymentService service, Notice notice, Instant now) {
        (heard.isNew(service.name(), notice.id(), now) ? accepted : duplicate).increment();
    }

    private static Map<String, String> byName(HttpHeaders headers) {
        Map<String, String> byName = new TreeMap<>();
        headers.toSingleValueMap()
                .forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
        return byName;
    }
}
