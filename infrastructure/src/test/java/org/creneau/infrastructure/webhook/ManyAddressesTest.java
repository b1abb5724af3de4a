package org.creneau.infrastructure.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.creneau.application.audit.Histories;
import org.creneau.application.webhook.Outbox;
import org.creneau.application.webhook.Outbox.Address;
import org.creneau.application.webhook.Outbox.Delivery;
import org.creneau.application.webhook.Outbox.State;
import org.creneau.application.webhook.Receivers;
import org.creneau.application.webhook.Receivers.Answer;
import org.creneau.application.webhook.Receivers.Reply;
import org.creneau.application.webhook.WhatPartnersMayKnow;
import org.creneau.application.webhook.WhenMessagesAreDue;
import org.creneau.application.webhook.WhenMessagesAreDue.Chance;
import org.creneau.application.webhook.WhenThingsHappen;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.testing.Town;
import org.creneau.domain.webhook.HookAddress;
import org.creneau.domain.webhook.HookCommand.RegisterHook;
import org.creneau.domain.webhook.HookEvent;
import org.creneau.domain.webhook.PublicType;
import org.creneau.domain.webhook.SecretId;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.vault.KeyedHookSecrets;
import org.creneau.infrastructure.vault.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Addresses of several programs, and what they have to do with each other: nothing.
class ManyAddressesTest {
    private static final HookId SLOW = new HookId("slow");
    private static final HookId QUICK = new HookId("quick");
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final Reply TAKEN =
            new Reply(new Answer.Status(204, Duration.ZERO), Duration.ofMillis(1));

    private final HikariDataSource database = PostgresForTests.freshPool();
    private final Selling selling = new Selling();
    private final WrittenLog log = new WrittenLog(selling.product());
    private final Outbox outbox = new JdbcOutbox(database);
    private final Sending sending = new Sending();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch quickWasTold = new CountDownLatch(1);

    @BeforeEach
    void start() {
        sending.start();
    }

    @AfterEach
    void stop() {
        answered.countDown();
        sending.stop();
        PostgresForTests.drop(database);
    }

    @Test
    void anAddressThatHangsHoldsUpNoOther() throws InterruptedException {
        register(SLOW);
        register(QUICK);
        order("a");
        fill(log);
        send();
        assertThat(quickWasTold.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(deliveries(SLOW)).allMatch(one -> one.state() == State.WAITING);
        order("b");
        fill(log);
        assertThat(outbox.due(NOW)).doesNotContain(new Address(Town.SHOP, SLOW));
    }

    /// Between the look at who is there and the look at what happened.
    @Test
    void anAddressThatIsRegisteredMeanwhileMissesNothing() {
        order("before");
        register(QUICK);
        fill(new Meanwhile(log));
        fill(log);
        assertThat(deliveries(SLOW)).hasSize(1);
        assertThat(deliveries(QUICK)).hasSize(1);
    }

    /// Once it has told who is there, somebody else comes and something happens.
    private final class Meanwhile implements Histories {
        private final Histories before;
        private boolean happened;

        Meanwhile(Histories before) {
            this.before = before;
        }

        @Override
        public List<Entry> of(Tag tag) {
            List<Entry> found = before.of(tag);
            if (tag.equals(HookEvent.ANYWHERE) && !happened) {
                happened = true;
                register(SLOW);
                order("meanwhile");
            }
            return found;
        }
    }

    private void fill(Histories histories) {
        var partners = new WhatPartnersMayKnow(histories);
        new WhenThingsHappen(log, histories, partners, outbox).run(NOW);
    }

    private void send() {
        new WhenMessagesAreDue(
                        outbox,
                        log,
                        new WhatPartnersMayKnow(log),
                        new KeyedHookSecrets(Keys.of(Keys.random())),
                        receivers(),
                        selling.product(),
                        new Chance(() -> 0.5, () -> "command"),
                        () -> NOW,
                        sending,
                        new SimpleMeterRegistry())
                .run(Town.NOON);
    }

    private Receivers receivers() {
        return (address, _) -> {
            if (address.equals(address(QUICK))) {
                quickWasTold.countDown();
            } else {
                awaited(answered);
            }
            return TAKEN;
        };
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<Delivery> deliveries(HookId hook) {
        return outbox.of(new Address(Town.SHOP, hook), null, 100);
    }

    private static HookAddress address(HookId hook) {
        return new HookAddress("https://" + hook + ".example/");
    }

    private void register(HookId hook) {
        var types = List.of(new PublicType("order.placed"));
        var secret = new SecretId("01".repeat(16));
        selling.accept(
                new RegisterHook(Town.SHOP, hook, null, address(hook), types, secret),
                Actor.system("test"));
    }

    private void order(String key) {
        selling.order(key, Actor.shopper(Town.ANN));
    }
}
