package org.creneau.infrastructure.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.creneau.application.payment.online.PaymentService.Capture;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Stage;
import org.creneau.infrastructure.payment.Paying;
import org.creneau.infrastructure.payment.PaymentNoticesContract;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.vault.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SandboxNoticesTest extends PaymentNoticesContract {
    private final HikariDataSource database = PostgresForTests.freshPool();
    private static final Keys KEYS = Keys.of(Keys.random());
    private final PayingInSandbox world;

    SandboxNoticesTest() throws IOException {
        world = new PayingInSandbox(database, KEYS);
    }

    @Override
    protected Paying world() {
        return world;
    }

    @Test
    void whatIsTakenAtOnceIsToldStepByStep() {
        paid(TestCard.ACCEPTED);
        assertThat(types(world.sent())).containsExactly("payment.authorised", "payment.captured");
        assertThat(world.sent()).isEmpty();
    }

    @Test
    void noticesComeLateWithACardThatSaysSo() {
        paid(TestCard.NOTICES_LATE);
        assertThat(world.sent()).isEmpty();
        world.pass(Duration.ofMinutes(1));
        assertThat(world.sent()).hasSize(2);
    }

    @Test
    void noticesComeTwiceWithACardThatSaysSo() {
        paid(TestCard.NOTICES_TWICE);
        List<Paying.Sent> first = world.sent();
        world.pass(Duration.ofSeconds(10));
        List<Paying.Sent> second = world.sent();
        assertThat(first).hasSize(2);
        assertThat(bodies(second)).isEqualTo(bodies(first));
    }

    @Test
    void noticesComeInTheWrongOrderWithACardThatSaysSo() {
        paid(TestCard.NOTICES_UNORDERED);
        assertThat(types(world.sent())).containsExactly("payment.captured");
        world.pass(Duration.ofSeconds(20));
        assertThat(types(world.sent())).containsExactly("payment.authorised");
    }

    @Test
    void noticesNeverComeWithACardThatSaysSo() {
        ServiceReference payment = paid(TestCard.NOTICES_NEVER);
        world.service()
                .refund(world.account(), payment, new PaymentId("refund-1"), Paying.FORTY_TWO);
        world.pass(Duration.ofDays(3));
        assertThat(world.sent()).isEmpty();
    }

    @Test
    void whatNobodyHearsIsToldAgainAfterLongerAndLongerPausesAndSignedAnew() {
        world.answers(503);
        paid(TestCard.ACCEPTED);
        List<Paying.Sent> first = world.sent();
        world.pass(SandboxNotices.PAUSES.getFirst().minusSeconds(1));
        assertThat(world.sent()).isEmpty();
        world.pass(Duration.ofSeconds(1));
        List<Paying.Sent> second = world.sent();
        assertThat(bodies(second)).isEqualTo(bodies(first));
        assertThat(second.getFirst().headers()).isNotEqualTo(first.getFirst().headers());

        world.pass(SandboxNotices.PAUSES.get(1).minusSeconds(1));
        assertThat(world.sent()).isEmpty();
        world.answers(204);
        world.pass(Duration.ofSeconds(1));
        assertThat(world.sent()).hasSize(2);
        world.pass(Duration.ofDays(3));
        assertThat(world.sent()).isEmpty();
    }

    @Test
    void whatNobodyEverHearsIsGivenUp() {
        world.answers(500);
        paid(TestCard.ACCEPTED);
        world.sent();
        for (Duration pause : SandboxNotices.PAUSES) {
            world.pass(pause);
            assertThat(world.sent()).hasSize(2);
        }
        world.pass(Duration.ofDays(30));
        assertThat(world.sent()).isEmpty();
    }

    @Test
    void whatHappensByItselfIsToldWithoutAnybodyAsking() {
        ServiceReference payment =
                world.service().open(world.ask("pay-1", Capture.LATER)).payment();
        world.uses(TestCard.KEPT_BRIEFLY, payment);
        assertThat(types(world.sent())).containsExactly("payment.authorised");
        world.pass(Duration.ofHours(1));
        assertThat(types(world.sent())).containsExactly("payment.ended");
    }

    @Test
    void aRefundIsToldWhenItIsAskedAndWhenItWasMade() {
        ServiceReference payment = paid(TestCard.ACCEPTED);
        world.sent();
        world.service()
                .refund(world.account(), payment, new PaymentId("refund-1"), Paying.FORTY_TWO);
        assertThat(types(world.sent())).containsExactly("refund.asked");
        world.pass(Duration.ofSeconds(10));
        assertThat(types(world.sent())).containsExactly("refund.made");
    }

    @Test
    void theThirdCardThatIsRefusedIsTheLast() {
        ServiceReference payment =
                world.service().open(world.ask("pay-1", Capture.AT_ONCE)).payment();
        world.isRefused(payment);
        world.isAskedWhoSheIs(payment);
        world.types("1", payment);
        world.types("2", payment);
        assertThat(world.sent()).isEmpty();
        world.types("3", payment);
        world.isRefused(payment);
        assertThat(types(world.sent())).containsExactly("payment.declined");

        world.pays(payment);
        assertThat(world.service().look(world.account(), payment))
                .returns(Stage.DECLINED, Snapshot::stage);
        assertThat(world.service().cancel(world.account(), payment))
                .returns(Stage.DECLINED, Snapshot::stage);
    }

    /// As a second node, or the same after a restart.
    @Test
    void whatOneNodeWroteAnotherTells() throws IOException {
        paid(TestCard.NOTICES_LATE);
        world.pass(Duration.ofMinutes(1));
        try (var second = new PayingInSandbox(database, KEYS)) {
            second.pass(Duration.ofMinutes(1));
            assertThat(second.sent()).hasSize(2);
        }
        assertThat(world.sent()).isEmpty();
    }

    private ServiceReference paid(TestCard card) {
        ServiceReference payment =
                world.service().open(world.ask("pay-1", Capture.AT_ONCE)).payment();
        world.uses(card, payment);
        return payment;
    }

    private static List<String> bodies(List<Paying.Sent> sent) {
        return sent.stream().map(Paying.Sent::body).toList();
    }

    private static List<String> types(List<Paying.Sent> sent) {
        return sent.stream()
                .map(one -> new JsonMapper().readTree(one.body()).get("type").asString())
                .toList();
    }

    @AfterEach
    void close() {
        world.close();
        PostgresForTests.drop(database);
    }
}
