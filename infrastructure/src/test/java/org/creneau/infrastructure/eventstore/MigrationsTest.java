package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.ds.PGSimpleDataSource;

/// A log that was begun under an older schema goes on under the newest.
class MigrationsTest {

    private static final EventCriteria OPENED =
            EventCriteria.havingTags("shop", "a").andBeingOneOfTypes("shop.opened");

    private final PGSimpleDataSource old = PostgresForTests.emptyDatabase();
    private final PGSimpleDataSource today = PostgresForTests.freshDatabase();

    @AfterEach
    void drop() {
        PostgresForTests.drop(old);
        PostgresForTests.drop(today);
    }

    @Test
    void anOldLogComesThroughWholeAndIsWrittenOn() throws Exception {
        PostgresForTests.migrate(old, "4");
        var before = writtenAsOfOld();

        PostgresForTests.migrate(old);

        try (var node = Node.on(old)) {
            assertThat(node.log()).isEqualTo(before);
            assertThat(node.source(OPENED).payloads())
                    .containsExactly("p7", "p14", "p21", "p28", "p35", "p42", "p49");
            node.append(numbered(51));
            assertThat(node.engine().storedEvents().taggedWith("shop:a")).hasSize(51);
            assertIntact(node);
        }
        assertThatThrownBy(() -> execute(old, "update event set actor = 'x'"))
                .hasMessageContaining("events are only ever added");
    }

    private List<StoredEvent> writtenAsOfOld() throws Exception {
        List<StoredEvent> log;
        try (var node = Node.on(today)) {
            IntStream.rangeClosed(1, 50).forEach(number -> node.append(numbered(number)));
            log = node.log();
        }
        var rows = new ByteArrayOutputStream();
        try (var from = today.getConnection();
                var to = old.getConnection()) {
            copying(from).copyOut("copy event to stdout", rows);
            copying(to)
                    .copyIn("copy event from stdin", new ByteArrayInputStream(rows.toByteArray()));
        }
        execute(
                old,
                """
                insert into event_tag (tag, position, name)
                select unnest(tags), position, name from event
                """);
        return log;
    }

    private static void assertIntact(Node node) {
        assertThat(ChainVerifier.verifyLog(node.log().stream()))
                .isInstanceOf(ChainVerifier.Verdict.Intact.class);
        assertThat(ChainVerifier.verifyStrand(node.engine().storedEvents().ofStrand("a")))
                .isInstanceOf(ChainVerifier.Verdict.Intact.class);
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void execute(PGSimpleDataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static TaggedEventMessage<?> numbered(int number) {
        return event(
                id(number),
                number % 7 == 0 ? "shop.opened" : "slot.place-held",
                "p" + number,
                Map.of("strand", "a"),
                "shop:a",
                "number:" + number);
    }
}
