package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creneau.infrastructure.projections.Node.SOON;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.held;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.slot;
import static org.creneau.infrastructure.projections.Town.taken;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.infrastructure.testing.KillablePostgres;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

class GenerationsInTroubleTest {
    @RegisterExtension final NodesForTests nodes = new NodesForTests();

    @Test
    void whatIsCutOffHalfWayIsNotThereTwiceAfterwards() {
        SchemasInUse schemas = new SchemasInUse();
        JdbcLostDemand demand =
                new JdbcLostDemand(nodes.database, schemas, new JdbcShops(nodes.database, schemas));
        CutOff cutOff = new CutOff(demand, nodes.jdbc);
        Node node =
                nodes.start(
                        new Node("one", nodes.database, nodes.payloads, schemas, List.of(cutOff)));

        long position = node.append(refusals(20));

        assertThat(node.generations.await("demand", position, SOON)).isTrue();
        assertThat(cutOff.times).hasValueGreaterThan(1);
        assertThat(
                        nodes.jdbc.queryForObject(
                                "select sum(people) from " + schemas.of("demand") + ".turned",
                                Integer.class))
                .isEqualTo(20);
        assertThat(node.generations.parked("demand")).isZero();
    }

    @Test
    void aPoisonedEventParksItsOwnKeyAndTheOthersGoOn() {
        SchemasInUse schemas = new SchemasInUse();
        Poisoned poisoned = new Poisoned(new JdbcWindows(nodes.database, schemas));
        Node node =
                nodes.start(
                        new Node(
                                "one", nodes.database, nodes.payloads, schemas, List.of(poisoned)));

        long position =
                node.append(
                        held(slot(BOOKS, 15, 0), "good", NOON),
                        held(slot(BOOKS, 16, 0), "poison", NOON),
                        held(slot(BOOKS, 16, 0), "behind", NOON),
                        held(slot(BOOKS, 17, 0), "good", NOON));
        assertThat(node.generations.await("windows", position, SOON)).isTrue();
        long later = node.append(taken(slot(BOOKS, 16, 0), "behind", "o1"));
        assertThat(node.generations.await("windows", later, SOON)).isTrue();

        assertThat(nodes.count(node, "windows", "hold")).isEqualTo(2);
        assertThat(node.generations.parked("windows")).isEqualTo(3);
        assertThat(
                        nodes.jdbc.queryForList(
                                "select cause from parked_event order by position", String.class))
                .first()
                .asString()
                .contains("no good");

        poisoned.cured = true;
        NodesForTests.rebuilt(node);
        assertThat(node.generations.parked("windows")).isZero();
        assertThat(nodes.count(node, "windows", "taken")).isEqualTo(1);
    }

    @Test
    void aNameThatNobodyKnowsStopsTheViewInsteadOfBeingPassedOver() {
        Node node = nodes.start("one");
        // Whoever writes an event knows it: this one comes from a program that this node is older
        // than.
        Node newer = new Node("two", nodes.database, nodes.payloads, new SchemasInUse(), List.of());
        nodes.closing(newer);
        newer.engine.start();
        String id = UUID.randomUUID().toString();
        long known = node.append(held(slot(BOOKS, 15, 0), "h1", NOON));
        long unknown =
                newer.append(
                        List.of(
                                Node.message(
                                        id,
                                        "slot.something-new",
                                        "not an event",
                                        Set.of(new Tag("shop", "librairie")))));
        node.append(held(slot(BOOKS, 15, 0), "h2", NOON));

        assertThat(node.generations.await("windows", known, SOON)).isTrue();
        assertThat(node.generations.await("windows", unknown, Duration.ofMillis(800))).isFalse();
        assertThat(nodes.count(node, "windows", "hold")).isEqualTo(1);

        nodes.payloads.learn(id, opened(BOOKS));
        assertThat(node.generations.await("windows", unknown + 1, SOON)).isTrue();
        assertThat(nodes.count(node, "windows", "hold")).isEqualTo(2);
    }

    @Test
    void theViewsGoOnByThemselvesWhenPostgresWasKilledAndIsBack() {
        try (KillablePostgres postgres = KillablePostgres.start();
                HikariDataSource killablePool = Pools.of(postgres.database())) {
            DataSource killable = LateConnections.of(killablePool);
            PostgresForTests.migrate(postgres.database());
            SchemasInUse schemas = new SchemasInUse();
            JdbcWindows windows = new JdbcWindows(killable, schemas);
            try (Node node = new Node("one", killable, nodes.payloads, schemas, List.of(windows))) {
                node.started();
                long before = node.append(held(slot(BOOKS, 15, 0), "h1", NOON));
                assertThat(node.generations.await("windows", before, SOON)).isTrue();

                postgres.kill();
                postgres.restart();
                long after =
                        await().atMost(Duration.ofSeconds(30))
                                .ignoreExceptions()
                                .until(
                                        () -> node.append(held(slot(BOOKS, 15, 0), "h2", NOON)),
                                        position -> position > before);

                assertThat(node.generations.await("windows", after, Duration.ofSeconds(30)))
                        .isTrue();
                assertThat(
                                windows.occupied(
                                        BOOKS,
                                        NOON,
                                        NOON.plusSeconds(86_400),
                                        NOON.minusSeconds(1)))
                        .containsValue(new JdbcWindows.Occupied(2, 2));
            }
        }
    }

    private Event[] refusals(int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> new BookingRefused(slot(BOOKS, 15, 0), ANN, "slot-full", NOON))
                .toArray(Event[]::new);
    }

    /// Loses its connection in the middle of the first batch, after it has written.
    private static final class CutOff extends WrappedProjection {
        private final JdbcTemplate jdbc;
        private final AtomicInteger times = new AtomicInteger();

        CutOff(Projection projection, JdbcTemplate jdbc) {
            super(projection);
            this.jdbc = jdbc;
        }

        @Override
        public void apply(String schema, List<Recorded<? extends Event>> batch) {
            super.apply(schema, batch);
            if (times.incrementAndGet() == 1) {
                jdbc.query("select pg_terminate_backend(pg_backend_pid())", _ -> {});
            }
        }
    }

    private static final class Poisoned extends WrappedProjection {
        private volatile boolean cured;

        Poisoned(Projection projection) {
            super(projection);
        }

        @Override
        public void apply(String schema, List<Recorded<? extends Event>> batch) {
            super.apply(schema, batch);
            if (!cured
                    && batch.stream().anyMatch(one -> one.event().toString().contains("poison"))) {
                throw new IllegalArgumentException("This one is no good");
            }
        }
    }
}
