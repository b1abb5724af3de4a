package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;
import static org.creneau.infrastructure.eventstore.Node.tag;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// Streams hand out every event that matches, once, in order: from memory, from the table, and from
/// other nodes.
class StreamsTest {

    private static final Duration SELDOM = Duration.ofMinutes(2);
    private static final Settings SETTINGS =
            Settings.with(Node.KEYS).within(new Sizes(1_000, 10, 4, 1_000_000, 3));

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        PostgresForTests.drop(database);
    }

    @Test
    void aStreamFromTheStartReadsTheTableAndThenGoesOnFromMemory() {
        var node = node(SETTINGS);
        append(node, 1, 30);
        var stream = stream(node, null, EventCriteria.havingAnyTag());
        assertThat(taken(stream, 30)).containsExactlyElementsOf(payloads(1, 30));

        append(node, 31, 60);
        assertThat(taken(stream, 30)).containsExactlyElementsOf(payloads(31, 60));
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void aStreamGoesOnAfterItsToken() {
        var node = node(SETTINGS);
        append(node, 1, 10);

        var stream = stream(node, new GlobalSequenceTrackingToken(7), EventCriteria.havingAnyTag());
        assertThat(taken(stream, 3)).containsExactlyElementsOf(payloads(8, 10));
    }

    @Test
    void aStreamHandsOutOnlyWhatMatchesItsTypesAndTags() {
        var node = node(SETTINGS);
        for (int number = 1; number <= 20; number++) {
            String name = number % 2 == 0 ? "even" : "odd";
            node.append(event(id(number), name, "p" + number, "third:" + number % 3));
        }

        var criteria =
                EventCriteria.either(
                        EventCriteria.havingTags(tag("third:0"))
                                .andBeingOneOfTypes(new QualifiedName("even")),
                        EventCriteria.havingTags(tag("third:1"))
                                .andBeingOneOfTypes(new QualifiedName("odd")));
        assertThat(taken(stream(node, new GlobalSequenceTrackingToken(0), criteria), 7))
                .containsExactly("p1", "p6", "p7", "p12", "p13", "p18", "p19");
    }

    @Test
    void anotherNodeIsWokenByNotification() {
        var writing = node(SETTINGS);
        var reading = node(SETTINGS.within(lookingEvery(SELDOM)));
        assertEventsArrive(writing, reading);
    }

    @Test
    void anotherNodeLooksByItselfWhenNotificationsAreLost() {
        var deaf =
                new Settings(
                        SETTINGS.keys(),
                        SETTINGS.renames(),
                        SETTINGS.sizes(),
                        lookingEvery(Duration.ofMillis(50)),
                        SETTINGS.lockKey(),
                        "a_channel_nobody_uses");
        assertEventsArrive(node(SETTINGS), node(deaf));
    }

    @Test
    void theConsumerIsCalledWhenThereIsSomethingNew() {
        var node = node(SETTINGS);
        var stream = stream(node, null, EventCriteria.havingAnyTag());
        var calls = new AtomicInteger();
        stream.setCallback(calls::incrementAndGet);
        int before = calls.get();

        append(node, 1, 1);

        await().until(() -> calls.get() > before);
        assertThat(taken(stream, 1)).containsExactly("p1");
    }

    @Test
    void anEventThatCannotBeReadEndsTheStreamAndIsNotSkipped() {
        append(node(SETTINGS), 1, 5);
        var engine =
                new PostgresEventStorageEngine(
                        database,
                        new FailingAt(3),
                        SETTINGS,
                        InstantSource.fixed(Node.NOON),
                        new SimpleMeterRegistry());
        engine.start();
        open.add(engine);
        var stream = engine.stream(StreamingCondition.startingFrom(null), null);

        assertThat(taken(stream, 2)).containsExactly("p1", "p2");
        assertThat(stream.next()).isEmpty();
        assertThat(stream.isCompleted()).isTrue();
        assertThat(stream.error())
                .hasValueSatisfying(error -> assertThat(error).hasMessage("unreadable"));
    }

    @Test
    void aClosedStreamIsEmpty() {
        var node = node(SETTINGS);
        append(node, 1, 3);
        var stream = stream(node, null, EventCriteria.havingAnyTag());
        stream.close();

        assertThat(stream.next()).isEmpty();
        assertThat(stream.isCompleted()).isTrue();
    }

    /// More than the tail of the reading node holds, so that it must go to the table in between.
    private void assertEventsArrive(Node writing, Node reading) {
        var stream = stream(reading, null, EventCriteria.havingAnyTag());
        append(writing, 1, 25);

        await().until(() -> reading.engine().head() == 25);
        assertThat(taken(stream, 25)).containsExactlyElementsOf(payloads(1, 25));
    }

    private static List<Object> taken(MessageStream<EventMessage> stream, int count) {
        var events = new ArrayList<>();
        while (events.size() < count) {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(stream::hasNextAvailable);
            var entry = stream.next().orElseThrow();
            assertThat(TrackingToken.fromContext(entry)).isPresent();
            events.add(String.valueOf(entry.message().payload()));
        }
        return events;
    }

    private static MessageStream<EventMessage> stream(
            Node node, @org.jspecify.annotations.Nullable TrackingToken from, EventCriteria what) {
        return node.engine().stream(
                from == null
                        ? StreamingCondition.startingFrom(null)
                        : StreamingCondition.conditionFor(from, what),
                null);
    }

    private Node node(Settings settings) {
        var node = Node.on(database, settings, InstantSource.fixed(Node.NOON));
        open.add(node);
        return node;
    }

    private static Deadlines lookingEvery(Duration poll) {
        var usual = Deadlines.DEFAULT;
        return new Deadlines(
                usual.append(), usual.lock(), usual.statement(), usual.doubt(), usual.idle(), poll);
    }

    private static void append(Node node, int first, int last) {
        for (int number = first; number <= last; number++) {
            node.append(event(id(number), "x", "p" + number, "number:" + number));
        }
    }

    private static List<Object> payloads(int first, int last) {
        return IntStream.rangeClosed(first, last).<Object>mapToObj(n -> "p" + n).toList();
    }

    /// A codec that meets an event it does not understand.
    private record FailingAt(long position) implements PayloadCodec {

        @Override
        public byte[] encode(UnstoredEvent event, Object payload) {
            return new byte[0];
        }

        @Override
        public Object decode(StoredEvent event) {
            if (event.position() == position) {
                throw new IllegalStateException("unreadable");
            }
            return new PlainText().decode(event);
        }
    }
}
