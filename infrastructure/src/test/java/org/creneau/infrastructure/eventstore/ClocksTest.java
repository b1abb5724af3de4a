package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;

import java.time.Duration;
import java.time.InstantSource;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// The clocks of nodes are never quite the same, and are set back now and then.
class ClocksTest {

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();

    @AfterEach
    void close() {
        PostgresForTests.drop(database);
    }

    @Test
    void recordedTimeNeverFallsThoughTheNextNodeIsAnHourLate() {
        try (var ahead = node(Duration.ofHours(1));
                var late = node(Duration.ZERO)) {
            late.append(event(id(1), "x", "p", "x:1"));
            ahead.append(event(id(2), "x", "p", "x:1"));
            late.append(event(id(3), "x", "p", "x:1"));

            var hour = Node.NOON.plus(Duration.ofHours(1));
            assertThat(late.log())
                    .extracting(StoredEvent::recordedAt)
                    .containsExactly(Node.NOON, hour, hour);
        }
    }

    @Test
    void aNodeThatStartsWithAClockSetBackGoesOnWhereTheLogIs() {
        try (var before = node(Duration.ZERO)) {
            before.append(event(id(1), "x", "p", "x:1"));
        }
        try (var after = node(Duration.ofDays(-1))) {
            after.append(event(id(2), "x", "p", "x:1"));

            assertThat(after.log())
                    .extracting(StoredEvent::recordedAt)
                    .containsExactly(Node.NOON, Node.NOON);
        }
    }

    private Node node(Duration off) {
        return Node.on(
                database, Settings.with(Node.KEYS), InstantSource.fixed(Node.NOON.plus(off)));
    }
}
