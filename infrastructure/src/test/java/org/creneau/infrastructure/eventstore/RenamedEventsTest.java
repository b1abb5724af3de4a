package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creneau.infrastructure.eventstore.Node.at;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;
import static org.creneau.infrastructure.eventstore.Node.tag;
import static org.creneau.infrastructure.eventstore.Node.unless;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/// An event was called this, then that, and is one kind of event all the same; from memory as from the
/// table.
@ParameterizedClass
@ValueSource(ints = {1, 10_000})
class RenamedEventsTest {

    private static final EventCriteria HELD =
            EventCriteria.havingTags(tag("slot:1"))
                    .andBeingOneOfTypes(new QualifiedName("slot.held"));

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final Node node;

    RenamedEventsTest(int tail) {
        node =
                Node.on(
                        database,
                        Settings.with(Node.KEYS)
                                .renaming(
                                        Renames.of(
                                                Map.of(
                                                        "place.taken", "slot.held",
                                                        "slot.reserved", "slot.held")))
                                .within(new Sizes(1_000, 100, tail, 1_000_000, 2)),
                        InstantSource.fixed(Node.NOON));
        node.append(event(id(1), "place.taken", "a", "slot:1"));
        node.append(event(id(2), "slot.opened", "b", "slot:1"));
        node.append(event(id(3), "slot.reserved", "c", "slot:1"));
        node.append(event(id(4), "slot.held", "d", "slot:1"));
        node.append(event(id(5), "slot.held", "e", "slot:2"));
    }

    @AfterEach
    void close() {
        node.close();
        PostgresForTests.drop(database);
    }

    @Test
    void sourcingFindsAllOfThemUnderTheNameOfToday() {
        assertThat(node.source(HELD).events())
                .allMatch(event -> event.type().name().equals("slot.held"))
                .extracting(EventMessage::payload)
                .containsExactly("a", "c", "d");
    }

    @Test
    void streamsHandOutAllOfThemUnderTheNameOfToday() {
        var stream =
                node.engine().stream(
                        StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(0), HELD),
                        null);
        List<Object> payloads = new ArrayList<>();
        while (payloads.size() < 3) {
            await().pollDelay(Duration.ZERO).until(stream::hasNextAvailable);
            var message = stream.next().orElseThrow().message();
            assertThat(message.type().name()).isEqualTo("slot.held");
            payloads.add(String.valueOf(message.payload()));
        }

        assertThat(payloads).containsExactly("a", "c", "d");
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void eachOfThemBreaksACondition() {
        for (long known = 0; known < 4; known++) {
            var condition = unless(HELD, at(known));
            assertThatThrownBy(() -> node.append(condition, event(id(9), "x", "p", "x:1")))
                    .isInstanceOf(AppendEventsTransactionRejectedException.class);
        }

        assertThat(node.append(unless(HELD, at(4)), event(id(9), "x", "p", "x:1")))
                .isEqualTo(at(6));
    }
}
