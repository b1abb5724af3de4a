package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creneau.infrastructure.eventstore.Node.NOON;
import static org.creneau.infrastructure.eventstore.Node.at;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;
import static org.creneau.infrastructure.eventstore.Node.tag;
import static org.creneau.infrastructure.eventstore.Node.unless;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class SeenFromOutsideTest {
    private static final EventCriteria SLOT = EventCriteria.havingTags(tag("slot:1"));

    private final AtomicBoolean fatal = new AtomicBoolean();
    private final TestObservationRegistry observations = TestObservationRegistry.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private PGSimpleDataSource database;
    private Node node;

    @BeforeEach
    void start() {
        database = PostgresForTests.freshDatabase();
        var engine =
                new PostgresEventStorageEngine(
                        database,
                        database,
                        new PlainText(),
                        Settings.with(Node.KEYS),
                        clock(),
                        meters,
                        observations);
        assertThat(engine.isWriting()).isFalse();
        engine.start();
        node = new Node(engine, meters);
    }

    @AfterEach
    void close() {
        node.close();
        PostgresForTests.drop(database);
    }

    @Test
    void aWriterThatDiedOfAnErrorIsSeenAndTakesNothingMore() {
        assertThat(node.engine().isWriting()).isTrue();
        assertThat(gauge("writer.alive")).isEqualTo(1);

        fatal.set(true);
        assertThatThrownBy(() -> node.append(event(id(1), "slot.held", "a", "slot:1")))
                .isInstanceOf(StoreUnavailable.class);
        await().dontCatchUncaughtExceptions().until(() -> !node.engine().isWriting());
        assertThat(gauge("writer.alive")).isZero();
        assertThatThrownBy(() -> node.append(event(id(2), "slot.held", "b", "slot:1")))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(counter("unavailable")).isEqualTo(2);
    }

    @Test
    void commitsAndConflictsAreCounted() {
        node.append(event(id(1), "slot.held", "a", "slot:1"), event(id(2), "slot.held", "b"));
        assertThatThrownBy(
                        () ->
                                node.append(
                                        unless(SLOT, at(0)),
                                        event(id(3), "slot.held", "c", "slot:1")))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);

        assertThat(meters.get("creneau.eventstore.commit").timer().count()).isPositive();
        assertThat(meters.get("creneau.eventstore.append").timer().count()).isEqualTo(1);
        assertThat(counter("events")).isEqualTo(2);
        assertThat(counter("conflicts")).isEqualTo(1);
        assertThat(counter("unavailable")).isZero();
    }

    @Test
    void anAppendAndItsBatchAreSpansWithoutAnythingOfTheEvent() {
        node.append(event(id(1), "slot.held", "Ann", "slot:1"), event(id(2), "slot.held", "Bob"));

        TestObservationRegistryAssert.assertThat(observations)
                .hasObservationWithNameEqualTo("creneau.append")
                .that()
                .hasLowCardinalityKeyValue("outcome", "stored")
                .hasHighCardinalityKeyValue("events", "2")
                .hasBeenStopped();
        await().untilAsserted(
                        () ->
                                TestObservationRegistryAssert.assertThat(observations)
                                        .hasObservationWithNameEqualTo("creneau.commit")
                                        .that()
                                        .hasHighCardinalityKeyValue("appends", "1")
                                        .hasHighCardinalityKeyValue("events", "2")
                                        .hasBeenStopped());
    }

    @Test
    void aConflictIsSaidOnTheSpan() {
        node.append(event(id(1), "slot.held", "a", "slot:1"));
        observations.clear();
        assertThatThrownBy(
                        () ->
                                node.append(
                                        unless(SLOT, at(0)),
                                        event(id(2), "slot.held", "b", "slot:1")))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);

        TestObservationRegistryAssert.assertThat(observations)
                .hasObservationWithNameEqualTo("creneau.append")
                .that()
                .hasLowCardinalityKeyValue("outcome", "conflict")
                .hasError()
                .hasBeenStopped();
    }

    private double gauge(String name) {
        return meters.get("creneau.eventstore." + name).gauge().value();
    }

    private double counter(String name) {
        return meters.get("creneau.eventstore." + name).counter().count();
    }

    /// Kills the writer, and nobody else, when it is told to.
    private InstantSource clock() {
        return () -> {
            if (fatal.get() && Thread.currentThread().getName().equals("event-store-writer")) {
                throw new StackOverflowError("as a bug would have it");
            }
            return NOON;
        };
    }
}
