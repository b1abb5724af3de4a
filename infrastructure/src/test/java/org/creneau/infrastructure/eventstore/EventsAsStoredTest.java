package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is put in comes out, in order and to the byte; what could not is refused.
class EventsAsStoredTest {

    private static final Map<String, String> FULL =
            Map.of(
                    "command", "c", "cause", "m", "talk", "t", "actor", "a", "channel", "web",
                    "strand", "s");

    private final HikariDataSource database = PostgresForTests.freshPool();
    private final AtomicInteger ticks = new AtomicInteger();
    private final InstantSource backwards =
            () -> Node.NOON.minusNanos(1_001L * ticks.incrementAndGet());
    private final Node node = Node.on(database, Settings.with(Node.KEYS), backwards);

    @AfterEach
    void close() {
        node.close();
        PostgresForTests.drop(database);
    }

    @Test
    void theWholeEnvelopeComesBack() {
        node.append(event(id(1), "slot.held", "payload", FULL, "slot:1", "order:7"));

        var stored = node.log().getFirst();
        assertThat(stored.position()).isEqualTo(1);
        assertThat(stored.id()).isEqualTo(UUID.fromString(id(1)));
        assertThat(stored.name()).isEqualTo("slot.held");
        assertThat(stored.revision()).isEqualTo(1);
        assertThat(stored.tags()).containsExactly("order:7", "slot:1");
        assertThat(stored.recordedAt()).isEqualTo("2020-12-05T11:59:59.999998Z");
        assertThat(stored.happenedAt()).isEqualTo(Node.NOON);
        assertThat(stored.commandId()).isEqualTo("c");
        assertThat(stored.causationId()).isEqualTo("m");
        assertThat(stored.correlationId()).isEqualTo("t");
        assertThat(stored.actor()).isEqualTo("a");
        assertThat(stored.channel()).isEqualTo("web");
        assertThat(stored.strand()).isEqualTo("s");
        assertThat(stored.payload()).asString(StandardCharsets.UTF_8).isEqualTo("payload");
        assertThat(stored).isEqualTo(node.engine().storedEvents().at(1).orElseThrow());
    }

    @Test
    void aMessageTellsItsPlaceBesideWhatItCameWith() {
        node.append(event(id(1), "slot.held", "payload", FULL, "slot:1"));

        var message = node.source(EventCriteria.havingAnyTag()).events().getFirst();
        assertThat(message.identifier()).isEqualTo(id(1));
        assertThat(message.type().name()).isEqualTo("slot.held");
        assertThat(message.type().version()).isEqualTo("1");
        assertThat(message.metadata())
                .containsAllEntriesOf(FULL)
                .containsEntry("position", "1")
                .containsEntry("recordedAt", "2020-12-05T11:59:59.999998Z")
                .hasSize(8);
    }

    @Test
    void positionsAreConsecutiveHoweverManyWrite() {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 400)
                    .forEach(number -> callers.execute(() -> node.append(numbered(number))));
        }

        var log = node.log();
        assertThat(log)
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(log.stream().map(StoredEvent::id).collect(Collectors.toSet())).hasSize(400);
        assertThat(node.engine().head()).isEqualTo(400);
        assertThat(node.meters().counter("creneau.eventstore.events").count()).isEqualTo(400);
        assertThat(node.meters().timer("creneau.eventstore.append").count()).isEqualTo(400);
    }

    @Test
    void recordedTimeNeverFallsThoughTheClockDoes() {
        for (int number = 1; number <= 20; number++) {
            node.append(numbered(number));
        }

        assertThat(node.log())
                .extracting(StoredEvent::recordedAt)
                .containsOnly(Instant.parse("2020-12-05T11:59:59.999998Z"));
        assertThat(ticks).hasValueGreaterThanOrEqualTo(20);
    }

    @Test
    void theLogAsOfAnInstantEndsBeforeIt() {
        node.append(numbered(1), numbered(2));
        var events = node.engine().storedEvents();
        var recorded = node.log().getLast().recordedAt();

        assertThat(events.recordedBefore(recorded)).isZero();
        assertThat(events.recordedBefore(recorded.plusNanos(1_000))).isEqualTo(2);
        assertThat(events.head()).isEqualTo(2);
    }

    @Test
    void readersGetWhatTheyAskFor() {
        node.append(
                event(id(1), "slot.held", "a", Map.of("strand", "x"), "slot:1"),
                event(id(2), "slot.held", "b", Map.of("strand", "y"), "slot:1"),
                event(id(3), "slot.held", "c", Map.of("strand", "x"), "slot:2"),
                event(id(4), "slot.freed", "d", Map.of("strand", "z"), "slot:1"));
        var events = node.engine().storedEvents();

        assertThat(events.from(2)).extracting(StoredEvent::position).containsExactly(2L, 3L, 4L);
        assertThat(events.taggedWith("slot:1"))
                .extracting(StoredEvent::position)
                .containsExactly(1L, 2L, 4L);
        assertThat(events.taggedWith("slot:1", Set.of("slot.freed", "slot.let-go")))
                .extracting(StoredEvent::position)
                .containsExactly(4L);
        assertThat(events.ofStrand("x")).extracting(StoredEvent::position).containsExactly(1L, 3L);
        assertThat(events.at(5)).isEmpty();
    }

    @Test
    void bytesOfEveryValueAndAMegabyteOfThemComeBackTheSame() {
        byte[] bytes = new byte[1_000_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        node.append(event(id(1), "blob.kept", bytes, Map.of()));

        assertThat(node.log().getFirst().payload()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "é",
                "e\u0301",
                "👩‍👩‍👧",
                "\u202e",
                "{\"a\",b\\}",
                "NULL",
                "",
                "'; --",
                "a:b",
                " "
            })
    void oddTextComesBackTheSame(String text) {
        node.append(event(id(1), "x", text, Map.of("actor", text), "tag:" + text));

        var stored = node.log().getFirst();
        assertThat(stored.actor()).isEqualTo(text);
        assertThat(stored.tags()).containsExactly("tag:" + text);
        assertThat(node.source(EventCriteria.havingTags("tag", text)).payloads())
                .containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\ud800", "\udc00x"})
    void textThatCannotComeBackIsRefused(String text) {
        assertRefused(event(id(1), "x", "p", Map.of("actor", text)));
        assertRefused(event(id(1), "x", "p", Map.of(), "tag:" + text));
    }

    @Test
    void nothingHidesInMetadata() {
        assertRefused(event(id(1), "x", "p", Map.of("phone", "+33 6")));
        assertRefused(event(id(1), "x", "p", Map.of("position", "7")));
    }

    @Test
    void anEventIdIsStoredOnceAndItsRepetitionFailsNobodyElse() {
        node.append(numbered(1));
        var answers =
                IntStream.of(2, 1, 3)
                        .mapToObj(
                                number ->
                                        node.send(
                                                org.axonframework.eventsourcing.eventstore
                                                        .AppendCondition.none(),
                                                numbered(number)))
                        .toList();

        Node.answer(answers.get(0));
        assertThatThrownBy(() -> Node.answer(answers.get(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in the store already");
        Node.answer(answers.get(2));
        assertThat(node.log()).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(ChainVerifier.verifyLog(node.log().stream()))
                .isInstanceOf(ChainVerifier.Verdict.Intact.class);
    }

    @Test
    void manyTagsOnOneEventAreAllFound() {
        String[] tags = IntStream.range(0, 2_000).mapToObj(i -> "tag:" + i).toArray(String[]::new);
        node.append(event(id(1), "x", "p", tags));

        assertThat(node.log().getFirst().tags()).hasSize(2_000);
        assertThat(node.source(EventCriteria.havingTags("tag", "1999", "tag", "0")).payloads())
                .containsExactly("p");
    }

    @Test
    void aNodeThatKnowsLessThanTheStoreRefusesToWrite() throws Exception {
        node.append(numbered(1));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update store_format set format = 2");
        }

        assertThatThrownBy(() -> node.append(numbered(2)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("format 2");
        assertThat(node.log()).hasSize(1);
    }

    private void assertRefused(TaggedEventMessage<?> event) {
        assertThatThrownBy(() -> node.append(event)).isInstanceOf(IllegalArgumentException.class);
        assertThat(node.log()).isEmpty();
    }

    private static TaggedEventMessage<?> numbered(int number) {
        return event(id(number), "x", "payload " + number, "number:" + number);
    }
}
