package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/// What the writer asks of the tables in one trip is what it would have got in several.
class EventTableTest {

    private static final long LOCK = 42;

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final Node node = Node.on(database);

    @BeforeEach
    void threeAreStored() {
        node.append(held(1), held(2), held(3));
    }

    @AfterEach
    void close() {
        node.close();
        PostgresForTests.drop(database);
    }

    @Test
    void theHeadUnderTheLockIsThatOfWhoeverHeldItBefore() throws Exception {
        try (var first = transaction();
                var second = transaction()) {
            assertThat(EventTable.lockedHead(first, LOCK).position()).isEqualTo(3);
            var waiting =
                    CompletableFuture.supplyAsync(
                            () -> lockedHead(second), Thread::startVirtualThread);
            await().until(() -> somebodyWaits(first));

            insert(first, next(4));
            first.commit();

            assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(4);
        }
    }

    @Test
    void eventsTagsAndNewsComeTogetherAtCommitOrNotAtAll() throws Exception {
        try (var listening = database.getConnection();
                var writing = transaction()) {
            try (var statement = listening.createStatement()) {
                statement.execute("listen news");
            }
            insert(writing, next(4));
            writing.rollback();
            insert(writing, next(4), next(5));

            assertThat(EventTable.head(listening).position()).isEqualTo(3);
            writing.commit();

            assertThat(listening.unwrap(PGConnection.class).getNotifications(10_000))
                    .extracting(org.postgresql.PGNotification::getParameter)
                    .containsExactly("5");
            assertThat(EventTable.page(listening, Query.tagged("number:5", Set.of()), 0, 9, 9))
                    .containsExactly(next(5));
        }
    }

    @Test
    void manyChecksAtOnceAnswerAsEachWouldAlone() throws Exception {
        node.append(
                IntStream.rangeClosed(4, 60)
                        .mapToObj(EventTableTest::held)
                        .toArray(
                                org.axonframework.eventsourcing.eventstore.TaggedEventMessage[]
                                        ::new));
        var log = node.log();
        var random = new Random(7);
        var checks = Stream.generate(() -> check(random)).limit(500).toList();
        var expected = new BitSet();
        IntStream.range(0, checks.size())
                .filter(number -> log.stream().anyMatch(each -> matches(checks.get(number), each)))
                .forEach(expected::set);

        try (var connection = database.getConnection()) {
            assertThat(Check.matching(connection, checks)).isEqualTo(expected);
            assertThat(Check.matching(connection, List.of()).isEmpty()).isTrue();
        }
        assertThat(expected.cardinality()).isBetween(50, 450);
    }

    private static Check check(Random random) {
        long after = random.nextInt(62);
        long upTo = after + random.nextInt(30) - 2;
        if (random.nextInt(20) == 0) {
            return new Check(Query.ALL, after, upTo);
        }
        var alternatives =
                Stream.generate(() -> alternative(random)).limit(random.nextInt(4)).toList();
        return new Check(new Query(false, alternatives), after, upTo);
    }

    private static Query.Alternative alternative(Random random) {
        var names =
                switch (random.nextInt(3)) {
                    case 0 -> Set.<String>of();
                    case 1 -> Set.of("slot.held");
                    case 2 -> Set.of("slot.\"odd\", {name}", "slot.never");
                    default -> throw new IllegalStateException();
                };
        int number = random.nextInt(80);
        var tags = new ArrayList<>(List.of("number:" + number, "slot:" + number % 7));
        int spared = random.nextInt(6);
        if (spared < 2) {
            tags.remove(spared);
        } else if (spared == 2) {
            tags.clear();
        }
        return new Query.Alternative(names, List.copyOf(tags));
    }

    private static boolean matches(Check check, StoredEvent event) {
        return event.position() > check.after()
                && event.position() <= check.upTo()
                && check.query().matches(event);
    }

    private static void insert(Connection connection, StoredEvent... events) throws SQLException {
        var tags = Stream.of(events).map(event -> TagColumns.of(event.tags())).toList();
        EventInserts.insert(connection, List.of(events), tags, "news");
    }

    private Connection transaction() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static long lockedHead(Connection connection) {
        try {
            return EventTable.lockedHead(connection, LOCK).position();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean somebodyWaits(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                """
                                select exists (select 1 from pg_locks
                                    where locktype = 'advisory' and objid = 42 and not granted
                                    and database = (select oid from pg_database
                                        where datname = current_database()))
                                """)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static org.axonframework.eventsourcing.eventstore.TaggedEventMessage<?> held(
            int number) {
        return event(id(number), name(number), "p", "number:" + number, "slot:" + number % 7);
    }

    private static String name(int number) {
        return number % 2 == 0 ? "slot.held" : "slot.\"odd\", {name}";
    }

    /// As the writer would make it, but for its hashes.
    private static StoredEvent next(int number) {
        return new StoredEvent(
                number,
                java.util.UUID.fromString(id(number)),
                name(number),
                1,
                List.of("number:" + number, "odd:\"quoted\", {braced} \\ "),
                Node.NOON,
                Node.NOON.minusNanos(1_000),
                "command",
                null,
                "",
                "NULL",
                null,
                "strand",
                new byte[] {0, -1, 7},
                new byte[32],
                new byte[32],
                new byte[32],
                1);
    }
}
