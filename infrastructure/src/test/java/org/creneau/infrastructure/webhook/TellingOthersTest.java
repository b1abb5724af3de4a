package org.creneau.infrastructure.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.creneau.application.webhook.HookSecrets;
import org.creneau.application.webhook.LogSince;
import org.creneau.application.webhook.Message;
import org.creneau.application.webhook.Outbox;
import org.creneau.application.webhook.Outbox.Address;
import org.creneau.application.webhook.Outbox.Delivery;
import org.creneau.application.webhook.Outbox.State;
import org.creneau.application.webhook.Receivers;
import org.creneau.application.webhook.WhatPartnersMayKnow;
import org.creneau.application.webhook.WhenMessagesAreDue;
import org.creneau.application.webhook.WhenMessagesAreDue.Chance;
import org.creneau.application.webhook.WhenThingsHappen;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.partner.GiveKey;
import org.creneau.domain.partner.KeyProof;
import org.creneau.domain.partner.PartnerName;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.partner.WithdrawKey;
import org.creneau.domain.testing.Town;
import org.creneau.domain.webhook.HookAddress;
import org.creneau.domain.webhook.HookCommand.RegisterHook;
import org.creneau.domain.webhook.HookCommand.RemoveHook;
import org.creneau.domain.webhook.HookCommand.ResumeHook;
import org.creneau.domain.webhook.HookCommand.RotateHookSecret;
import org.creneau.domain.webhook.HookEvent.HookPaused;
import org.creneau.domain.webhook.PausedFor;
import org.creneau.domain.webhook.PublicType;
import org.creneau.domain.webhook.SecretId;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.testing.ProductInMemory;
import org.creneau.infrastructure.vault.KeyedHookSecrets;
import org.creneau.infrastructure.vault.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From what happens to another program that knows of it.
class TellingOthersTest {
    private static final HookId TILL = new HookId("till");
    private static final Address ADDRESS = new Address(Town.SHOP, TILL);
    private static final SecretId FIRST = new SecretId("01".repeat(16));
    private static final SecretId SECOND = new SecretId("02".repeat(16));
    private static final PartnerId MARKET = new PartnerId("market");
    private static final String PLACED = "order.placed";
    private static final String READY = "order.ready";

    private final HikariDataSource database = PostgresForTests.freshPool();
    private final Receiver receiver = new Receiver();
    private final Selling selling = new Selling();
    private final ProductInMemory product = selling.product();
    private final WrittenLog log = new WrittenLog(product);
    private final Outbox outbox = new JdbcOutbox(database);
    private final HookSecrets secrets = new KeyedHookSecrets(Keys.of(Keys.random()));
    private final AtomicInteger ids = new AtomicInteger();
    private Instant machine = Instant.parse("2026-11-22T20:00:00Z");

    @AfterEach
    void stop() {
        receiver.close();
        PostgresForTests.drop(database);
    }

    @Test
    void whatHappensIsToldSignedAndOnce() {
        register(null, PLACED, READY);
        OrderId order = order("a", Actor.shopper(Town.ANN));
        tell();
        tell();
        assertThat(receiver.received())
                .singleElement()
                .satisfies(
                        got -> {
                            assertThat(got.isSignedWith(word(FIRST))).isTrue();
                            assertThat(got.isSignedWith(word(SECOND))).isFalse();
                            assertThat(got.timestamp())
                                    .isEqualTo(String.valueOf(machine.getEpochSecond()));
                            assertThat(got.id()).startsWith("msg_").doesNotContain(".");
                            assertThat(got.body())
                                    .startsWith(
                                            "{\"type\":\"order.placed\",\"timestamp\":\""
                                                    + Town.NOON
                                                    + "\",\"data\":{\"shop\":\"")
                                    .contains("\"order\":\"" + order + "\"")
                                    .doesNotContain("+33", "Ann");
                        });
        assertThat(deliveries())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(State.DELIVERED));
    }

    @Test
    void onlyWhatIsWantedIsToldAndOnlyFromThenOn() {
        order("before", Actor.shopper(Town.ANN));
        tell();
        register(null, READY);
        OrderId order = order("after", Actor.shopper(Town.ANN));
        accept(new MarkReady(Town.SHOP, order));
        accept(new RemoveHook(Town.SHOP, TILL));
        accept(new MarkReady(Town.SHOP, order("later", Actor.shopper(Town.ANN))));
        fill(log);
        assertThat(deliveries())
                .singleElement()
                .satisfies(one -> assertThat(one.type()).hasToString(READY));
        send(receivers());
        assertThat(receiver.received()).isEmpty();
        assertThat(deliveries()).allMatch(one -> one.state() == State.GIVEN_UP);
    }

    @Test
    void aNodeThatDiesBetweenTheEventAndTheOutboxLosesNothingAndTellsNothingTwice() {
        register(null, PLACED);
        order("a", Actor.shopper(Town.ANN));
        LogSince dying =
                log.dyingAfter(
                        () -> outbox.add(Message.trial(Town.SHOP, TILL, "lost", machine), machine));
        assertThatThrownBy(() -> fill(dying)).hasMessage("killed");
        assertThat(deliveries()).isEmpty();
        fill(log);
        fill(log);
        assertThat(deliveries()).hasSize(1);
    }

    @Test
    void aNodeThatDiesAfterSendingSendsAgainUnderTheSameId() {
        register(null, PLACED);
        order("a", Actor.shopper(Town.ANN));
        fill(log);
        Receivers dying =
                (address, letter) -> {
                    receivers().post(address, letter);
                    throw new IllegalStateException("killed");
                };
        send(dying);
        assertThat(outbox.due(machine)).as("nobody else sends meanwhile").isEmpty();
        outbox.release(ADDRESS, Duration.ZERO);
        send(receivers());
        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received().getFirst().id())
                .isEqualTo(receiver.received().getLast().id());
    }

    @Test
    void whatWasNotTakenIsTriedAgainInItsTime() {
        register(null, PLACED);
        order("a", Actor.shopper(Town.ANN));
        receiver.answer(500);
        tell();
        assertThat(deliveries())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.due()).isEqualTo(machine.plusSeconds(120));
                            assertThat(one.last()).extracting(Outbox.Try::answer).isEqualTo("500");
                        });
        again(Duration.ofSeconds(119));
        assertThat(receiver.received()).hasSize(1);
        receiver.answer(200);
        again(Duration.ofSeconds(1));
        assertThat(receiver.received()).hasSize(2);
        assertThat(outbox.lastTaken(ADDRESS)).contains(machine);
    }

    @Test
    void anAddressThatIsGoneIsPausedAndGetsTheRestOnceItIsResumed() {
        register(null, PLACED);
        order("a", Actor.shopper(Town.ANN));
        receiver.answer(410);
        tell();
        assertThat(pauses()).containsExactly(PausedFor.GONE);
        order("b", Actor.shopper(Town.ANN));
        receiver.answer(204);
        again(Duration.ofDays(1));
        assertThat(receiver.received()).hasSize(1);
        accept(new ResumeHook(Town.SHOP, TILL));
        again(Duration.ZERO);
        assertThat(receiver.received()).hasSize(3);
        assertThat(deliveries()).allMatch(one -> one.state() == State.DELIVERED);
    }

    @Test
    void anAddressThatTakesNothingForThreeDaysIsPaused() {
        register(null, PLACED);
        order("a", Actor.shopper(Town.ANN));
        receiver.answer(503);
        tell();
        for (int attempt = 2; attempt <= 10; attempt++) {
            assertThat(pauses()).isEmpty();
            again(Duration.ofDays(1));
        }
        assertThat(receiver.received()).hasSize(10);
        assertThat(pauses()).containsExactly(PausedFor.FAILING);
        assertThat(deliveries()).allMatch(one -> one.state() == State.GIVEN_UP);
    }

    @Test
    void messagesAreSentAgainOneByOneOrSinceAnInstant() {
        register(null, PLACED);
        order("a", Actor.shopper(Town.ANN));
        order("b", Actor.shopper(Town.ANN));
        tell();
        String first = receiver.received().getFirst().id();
        assertThat(outbox.replay(ADDRESS, first, machine)).isTrue();
        assertThat(outbox.replay(ADDRESS, "msg_other", machine)).isFalse();
        assertThat(outbox.replay(new Address(Town.OTHER_SHOP, TILL), first, machine)).isFalse();
        tell();
        assertThat(receiver.received()).hasSize(3);
        assertThat(receiver.received().getLast().id()).isEqualTo(first);
        assertThat(outbox.replaySince(ADDRESS, Town.NOON.plusSeconds(1), machine)).isZero();
        assertThat(outbox.replaySince(ADDRESS, Town.NOON, machine)).isEqualTo(2);
        tell();
        assertThat(receiver.received()).hasSize(5);
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        register(null, PLACED);
        accept(new RotateHookSecret(Town.SHOP, TILL, SECOND));
        order("a", Actor.shopper(Town.ANN));
        tell();
        assertThat(receiver.received())
                .singleElement()
                .satisfies(
                        got -> {
                            assertThat(got.isSignedWith(word(FIRST))).isTrue();
                            assertThat(got.isSignedWith(word(SECOND))).isTrue();
                        });
    }

    @Test
    void aPartnerIsToldOfItsOwnOrdersAsLongAsItsKeyIsForThat() {
        var proof = new KeyProof("03".repeat(32));
        var name = new PartnerName("Place du marché");
        accept(new GiveKey(Town.SHOP, MARKET, name, Set.of(Scope.ORDER), proof));
        register(MARKET, PLACED, "item.listed");
        order("hers", Actor.shopper(Town.ANN));
        OrderId own = order("own", Actor.partner(MARKET));
        accept(new ListItem(Town.SHOP, Town.NOVEL, "Roman", Town.NOVEL_PRICE, Town.BOOKS));
        tell();
        assertThat(receiver.received())
                .extracting(Receiver.Received::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"order\":\"" + own + "\""),
                        second -> assertThat(second).contains("\"type\":\"item.listed\""));
        order("own too", Actor.partner(MARKET));
        fill(log);
        accept(new WithdrawKey(Town.SHOP, MARKET));
        order("own no more", Actor.partner(MARKET));
        tell();
        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void whatIsOldIsForgotten() {
        register(null, PLACED);
        order("a", Actor.shopper(Town.ANN));
        tell();
        outbox.forget(machine.plus(Outbox.KEPT));
        assertThat(deliveries()).hasSize(1);
        outbox.forget(machine.plus(Outbox.KEPT).plusSeconds(1));
        assertThat(deliveries()).isEmpty();
        tell();
        assertThat(receiver.received()).hasSize(1);
    }

    private void tell() {
        fill(log);
        outbox.release(ADDRESS, Duration.ZERO);
        send(receivers());
    }

    private void again(Duration later) {
        machine = machine.plus(later);
        tell();
    }

    private void fill(LogSince from) {
        new WhenThingsHappen(from, log, new WhatPartnersMayKnow(log), outbox).run(machine);
    }

    private void send(Receivers to) {
        new WhenMessagesAreDue(
                        outbox,
                        log,
                        new WhatPartnersMayKnow(log),
                        secrets,
                        to,
                        product,
                        new Chance(() -> 0.5, () -> "command-" + ids.incrementAndGet()),
                        () -> machine,
                        Runnable::run,
                        new SimpleMeterRegistry())
                .run(Town.NOON);
    }

    private static Receivers receivers() {
        return new SocketReceivers(true);
    }

    private List<Delivery> deliveries() {
        return outbox.of(ADDRESS, null, 100);
    }

    private List<PausedFor> pauses() {
        return product.log().stream()
                .map(recorded -> recorded.event())
                .filter(HookPaused.class::isInstance)
                .map(event -> ((HookPaused) event).why())
                .toList();
    }

    private String word(SecretId secret) {
        return secrets.make(Town.SHOP, TILL, secret).word();
    }

    private void register(@Nullable PartnerId partner, String... types) {
        var all = List.of(types).stream().map(PublicType::new).toList();
        var address = new HookAddress(receiver.address());
        accept(new RegisterHook(Town.SHOP, TILL, partner, address, all, FIRST));
    }

    private OrderId order(String key, Actor actor) {
        return selling.order(key, actor);
    }

    private void accept(Command command) {
        selling.accept(command, Actor.system("test"));
    }
}
