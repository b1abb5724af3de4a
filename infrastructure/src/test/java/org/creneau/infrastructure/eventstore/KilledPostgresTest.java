package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creneau.infrastructure.eventstore.Node.event;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.creneau.infrastructure.testing.KillablePostgres;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

/// PostgreSQL dies without warning while many write, and comes back.
class KilledPostgresTest {

    private static final int WRITERS = 6;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> denied = ConcurrentHashMap.newKeySet();
    private final Set<UUID> unknown = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void whatWasAcknowledgedIsThereAndWhatWasDeniedIsNot() {
        try (var postgres = KillablePostgres.start()) {
            PostgresForTests.migrate(postgres.database());
            try (var node = Node.on(postgres.database(), settings(), InstantSource.system())) {
                writeWhileItDiesTwice(node, postgres);

                assertTheLogIsWhatWasSaid(node);
                assertStreamsGoOn(node);
            }
        }
    }

    private void writeWhileItDiesTwice(Node node, KillablePostgres postgres) {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> write(node));
            }
            dieTwice(postgres);
        }
    }

    private void dieTwice(KillablePostgres postgres) {
        try {
            killAndRestart(postgres);
            killAndRestart(postgres);
            awaitMore();
        } finally {
            enough.set(true);
        }
    }

    private void killAndRestart(KillablePostgres postgres) {
        awaitMore();
        postgres.kill();
        postgres.restart();
    }

    private void awaitMore() {
        int before = acknowledged.size();
        await().atMost(LONG).until(() -> acknowledged.size() > before + 100);
    }

    private void write(Node node) {
        while (!enough.get()) {
            var id = UUID.randomUUID();
            try {
                node.append(event(id.toString(), "written", "p", "id:" + id));
                acknowledged.add(id);
            } catch (StoreUnavailable e) {
                denied.add(id);
            } catch (OutcomeUnknown e) {
                unknown.add(id);
            }
        }
    }

    private void assertTheLogIsWhatWasSaid(Node node) {
        var log = node.log();
        var stored = log.stream().map(StoredEvent::id).collect(Collectors.toSet());
        assertThat(stored).hasSameSizeAs(log).containsAll(acknowledged);
        assertThat(stored)
                .doesNotContainAnyElementsOf(denied.isEmpty() ? Set.of(UUID.randomUUID()) : denied);
        stored.removeAll(acknowledged);
        assertThat(unknown).containsAll(stored);
        assertThat(ChainVerifier.verifyLog(log.stream()))
                .isInstanceOf(ChainVerifier.Verdict.Intact.class);
    }

    private static void assertStreamsGoOn(Node node) {
        var stream = node.engine().stream(StreamingCondition.startingFrom(null), null);
        int events = node.source(EventCriteria.havingAnyTag()).events().size();
        for (int i = 0; i < events; i++) {
            await().pollDelay(Duration.ZERO).until(stream::hasNextAvailable);
            assertThat(stream.next()).isPresent();
        }
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    private static Settings settings() {
        return Settings.with(Node.KEYS).within(new Sizes(100, 20, 50, 1_000_000, 100));
    }
}
