package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.infrastructure.eventstore.Node.at;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;
import static org.creneau.infrastructure.eventstore.Node.tag;
import static org.creneau.infrastructure.eventstore.Node.unless;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// What is unusually large is stored whole, in order, and holds up nobody.
class LargeAppendsTest {

    private static final int TAGS = 3_000;

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final Node node =
            Node.on(
                    database,
                    Settings.with(Node.KEYS).within(new Sizes(1_000, 100, 1, 1_000_000, 100)),
                    InstantSource.fixed(Node.NOON));

    @AfterEach
    void close() {
        node.close();
        PostgresForTests.drop(database);
    }

    @Test
    void aDecisionMayDependOnThousandsOfTags() {
        node.append(event(id(1), "x", "first", "tag:7"));
        node.append(event(id(2), "x", "last", "tag:" + (TAGS - 1)));
        node.append(event(id(3), "x", "unrelated", "other:1"));
        var any =
                EventCriteria.either(
                        IntStream.range(0, TAGS)
                                .<EventCriteria>mapToObj(
                                        number -> EventCriteria.havingTags(tag("tag:" + number)))
                                .toList());

        assertThat(node.source(any).payloads()).containsExactly("first", "last");
        assertThatThrownBy(() -> node.append(unless(any, at(1)), event(id(4), "x", "p", "tag:1")))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(node.append(unless(any, at(2)), event(id(4), "x", "p", "tag:1")))
                .isEqualTo(at(4));
    }

    @Test
    void oneAppendMayHaveThousandsOfEvents() {
        TaggedEventMessage<?>[] events =
                IntStream.rangeClosed(1, TAGS)
                        .mapToObj(number -> event(id(number), "x", "p" + number, "tag:" + number))
                        .toArray(TaggedEventMessage<?>[]::new);

        assertThat(node.append(events)).isEqualTo(at(TAGS));
        assertThat(node.log())
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, TAGS).boxed().toList());
    }

    /// More than a batch takes, and all of it more than the node keeps.
    @Test
    void manyMegabytesAtOnceAreStoredInTheOrderTheyCame() {
        String megabyte = "x".repeat(1_000_000);
        var answers =
                IntStream.rangeClosed(1, 24)
                        .mapToObj(
                                number ->
                                        node.send(
                                                AppendCondition.none(),
                                                event(id(number), "blob.kept", number + megabyte)))
                        .toList();

        for (int number = 1; number <= 24; number++) {
            assertThat(Node.answer(answers.get(number - 1))).isEqualTo(at(number));
        }
        assertThat(node.source(EventCriteria.havingAnyTag()).events())
                .extracting(event -> String.valueOf(event.payload()).length())
                .isEqualTo(
                        IntStream.rangeClosed(1, 24)
                                .map(number -> 1_000_000 + Integer.toString(number).length())
                                .boxed()
                                .toList());
    }

    @Test
    void whatIsTooLargeIsRefusedAndTheNextIsNot() {
        byte[] tooLarge = new byte[17 * 1024 * 1024];

        assertThatThrownBy(
                        () -> node.append(event(id(1), "blob.kept", tooLarge, java.util.Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(node.append(event(id(2), "x", "p", "tag:1"))).isEqualTo(at(1));
        assertThat(List.copyOf(node.log())).hasSize(1);
    }
}
