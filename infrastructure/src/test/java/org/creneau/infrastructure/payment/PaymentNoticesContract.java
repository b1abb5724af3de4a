package org.creneau.infrastructure.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.application.payment.online.PaymentService.Ask;
import org.creneau.application.payment.online.PaymentService.Capture;
import org.creneau.application.payment.online.PaymentService.ForgedNotice;
import org.creneau.application.payment.online.PaymentService.Notice;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Stage;
import org.creneau.infrastructure.payment.Paying.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every payment service tells by itself, and what it says when it is asked what changed.
public abstract class PaymentNoticesContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Paying world;

    protected abstract Paying world();

    @BeforeEach
    void begin() {
        world = world();
    }

    @Test
    void itIsToldThatSheHasPaid() {
        ServiceReference payment = paid("pay-1");

        assertThat(heard(world.sent()))
                .isNotEmpty()
                .allSatisfy(
                        notice ->
                                assertThat(notice)
                                        .returns(world.account(), Notice::account)
                                        .returns(payment, Notice::payment));
    }

    @Test
    void theSameNoticeHasTheSameIdAndAnotherHasAnother() {
        paid("pay-1");
        List<Sent> first = world.sent();
        assertThat(heard(first)).isEqualTo(heard(first));

        paid("pay-2");
        List<Sent> second = world.sent();
        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void aSignatureOfSomebodyElseIsRefused() {
        Sent sent = notice();
        forged(sent, signed(sent, "t=" + world.now().getEpochSecond() + ",v1=" + "ab".repeat(32)));
        forged(sent, signed(sent, "v1=" + "ab".repeat(32)));
        forged(sent, signed(sent, "not a signature"));
        assertThatExceptionOfType(ForgedNotice.class)
                .isThrownBy(() -> world.service().hear(Map.of(), sent.bytes(), world.now()));
    }

    /// The time is part of what is signed.
    @Test
    void aTimeThatSomebodyElseWroteIsRefused() {
        Sent sent = notice();
        String later = "t=" + (world.now().getEpochSecond() + 1);
        Map<String, String> changed =
                sent.headers().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        header -> header.getValue().replaceAll("t=[0-9]+", later)));
        forged(sent, changed);
    }

    @Test
    void aBodyThatWasChangedIsRefused() {
        Sent sent = notice();
        String body = sent.body();
        for (String changed : List.of(body + " ", body.replace("evt_", "evt_0"), "")) {
            assertThatExceptionOfType(ForgedNotice.class)
                    .isThrownBy(() -> hear(sent, changed, world.now()));
        }
    }

    @Test
    void aNoticeIsHeardForFiveMinutesAndThenRefused() {
        Sent sent = notice();
        Instant then = world.now();
        String body = sent.body();

        assertThat(hear(sent, body, then.plus(TimedSignature.TOLERANCE))).isNotNull();
        Duration longer = TimedSignature.TOLERANCE.plusSeconds(1);
        assertThatExceptionOfType(ForgedNotice.class)
                .isThrownBy(() -> hear(sent, body, then.plus(longer)));
        assertThatExceptionOfType(ForgedNotice.class)
                .isThrownBy(() -> hear(sent, body, then.minus(longer)));
    }

    @Test
    void whatChangedInAPeriodIsListedWhateverNoticesWereLost() {
        Instant begin = world.now();
        ServiceReference first = paid("pay-1");
        world.pass(MINUTE);
        Instant between = world.now();
        ServiceReference second = paid("pay-2");
        world.pass(MINUTE);

        assertThat(changed(begin, between)).containsExactly(first);
        assertThat(changed(between, world.now())).containsExactly(second);
        assertThat(changed(begin, world.now())).containsExactlyInAnyOrder(first, second);
        assertThat(changed(world.now(), world.now().plus(MINUTE))).isEmpty();
    }

    @Test
    void whatHappenedByItselfIsListedToo() {
        Ask ask = world.ask("pay-1", Capture.AT_ONCE);
        ServiceReference payment = world.service().open(ask).payment();
        world.pass(MINUTE);
        Instant then = world.now();

        world.pass(Duration.between(then, ask.until()).plus(world.slack()));
        Instant now = world.now().plusSeconds(1);
        assertThat(world.service().changed(world.account(), then, now))
                .singleElement()
                .returns(payment, Snapshot::reference)
                .returns(Stage.ENDED, Snapshot::stage);
    }

    @Test
    void whatChangedInAnotherAccountIsNotListed() {
        Instant begin = world.now();
        paid("pay-1");
        Instant end = world.now().plusSeconds(1);

        assertThat(world.service().changed(world.another(), begin, end)).isEmpty();
    }

    private ServiceReference paid(String id) {
        ServiceReference payment = world.service().open(world.ask(id, Capture.AT_ONCE)).payment();
        world.pays(payment);
        return payment;
    }

    private Sent notice() {
        paid("pay-1");
        return world.sent().getFirst();
    }

    private List<ServiceReference> changed(Instant from, Instant to) {
        return world.service().changed(world.account(), from, to).stream()
                .map(Snapshot::reference)
                .toList();
    }

    private List<Notice> heard(List<Sent> sent) {
        return sent.stream()
                .flatMap(
                        one ->
                                world
                                        .service()
                                        .hear(one.headers(), one.bytes(), world.now())
                                        .stream())
                .toList();
    }

    private List<String> ids(List<Sent> sent) {
        return heard(sent).stream().map(Notice::id).toList();
    }

    private Object hear(Sent sent, String body, Instant now) {
        return world.service().hear(sent.headers(), body.getBytes(StandardCharsets.UTF_8), now);
    }

    /// In whatever header the service signs.
    private static Map<String, String> signed(Sent sent, String signature) {
        return sent.headers().keySet().stream()
                .collect(Collectors.toMap(name -> name, _ -> signature));
    }

    private void forged(Sent sent, Map<String, String> headers) {
        assertThatExceptionOfType(ForgedNotice.class)
                .isThrownBy(() -> world.service().hear(headers, sent.bytes(), world.now()));
    }
}
