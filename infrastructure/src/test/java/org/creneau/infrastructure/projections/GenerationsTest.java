package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creneau.infrastructure.projections.Node.SOON;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.NOVEL;
import static org.creneau.infrastructure.projections.Town.held;
import static org.creneau.infrastructure.projections.Town.listed;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.slot;
import static org.creneau.infrastructure.projections.Town.taken;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

class GenerationsTest {
    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Payloads payloads = new Payloads();
    private final List<Node> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
        PostgresForTests.drop(database);
    }

    @Test
    void aViewShowsWhatWasAppendedOnceItWasWaitedFor() {
        Node node = node("one");

        long position = node.append(held(slot(BOOKS, 15, 0), "h1", NOON));

        assertThat(node.generations.await("windows", position, SOON)).isTrue();
        assertThat(count(node, "windows", "hold")).isEqualTo(1);
    }

    @Test
    void waitingEndsAlsoWhenTheLastEventsDoNotConcernTheView() {
        Node node = node("one");

        long position = node.append(held(slot(BOOKS, 15, 0), "h1", NOON), opened(BOOKS));

        assertThat(node.generations.await("windows", position, SOON)).isTrue();
        assertThat(node.generations.await("shops", position, SOON)).isTrue();
    }

    @Test
    void waitingForWhatNeverComesEndsInTime() {
        Node node = node("one");

        assertThat(node.generations.await("windows", 1, Duration.ofMillis(50))).isFalse();
    }

    @Test
    void aNodeThatDoesNotFillAViewWaitsForTheOneThatDoes() {
        Node filling = node("one");
        Node other = node("two");

        long position = filling.append(held(slot(BOOKS, 15, 0), "h1", NOON), opened(BOOKS));

        assertThat(other.generations.await("windows", position, SOON)).isTrue();
        assertThat(count(other, "windows", "hold")).isEqualTo(1);
    }

    @Test
    void anotherNodeGoesOnWhereOneStopped() {
        Node first = node("one");
        Node second = node("two");
        first.generations.await(
                "windows", first.append(held(slot(BOOKS, 15, 0), "h1", NOON)), SOON);

        first.close();
        nodes.remove(first);
        long position = second.append(held(slot(BOOKS, 15, 0), "h2", NOON));

        assertThat(second.generations.await("windows", position, SOON)).isTrue();
        assertThat(count(second, "windows", "hold")).isEqualTo(2);
    }

    @Test
    void whatIsCutOffHalfWayIsNotThereTwiceAfterwards() {
        SchemasInUse schemas = new SchemasInUse();
        JdbcLostDemand demand =
                new JdbcLostDemand(database, schemas, new JdbcShops(database, schemas));
        CutOff cutOff = new CutOff(demand, jdbc);
        Node node = started(new Node("one", database, payloads, schemas, List.of(cutOff)));

        long position = node.append(refusals(20));

        assertThat(node.generations.await("demand", position, SOON)).isTrue();
        assertThat(cutOff.times).hasValueGreaterThan(1);
        assertThat(
                        jdbc.queryForObject(
                                "select sum(people) from " + schemas.of("demand") + ".turned",
                                Integer.class))
                .isEqualTo(20);
        assertThat(node.generations.parked("demand")).isZero();
    }

    @Test
    void aRebuildWhileEventsComeInEndsWithTheSameRows() throws InterruptedException {
        Node node = node("one");
        node.append(IntStream.range(0, 500).mapToObj(this::somethingHeld).toArray(Event[]::new));
        String before = node.generations.schema("windows");

        Thread busy =
                Thread.startVirtualThread(
                        () -> IntStream.range(500, 900).forEach(i -> node.append(change(i))));
        node.generations.rebuild("windows");
        busy.join();
        await().atMost(SOON).until(() -> !node.generations.schema("windows").equals(before));

        long position = node.append(opened(BOOKS));
        assertThat(node.generations.await("windows", position, SOON)).isTrue();
        String after = node.generations.schema("windows");
        await().atMost(SOON).untilAsserted(() -> assertSameRows(before, after));
        assertThat(count(node, "windows", "hold")).isPositive();
    }

    @Test
    void twoRebuildsOneAfterTheOtherComeToTheSame() {
        Node node = node("one");
        node.append(IntStream.range(0, 300).mapToObj(this::change).toArray(Event[]::new));
        String first = rebuilt(node);
        List<String> rows = rows(first, "taken");
        String second = rebuilt(node);

        assertThat(second).isNotEqualTo(first);
        assertThat(rows(second, "taken")).isEqualTo(rows).isNotEmpty();
    }

    @Test
    void everyNodeReadsTheNewGenerationAndTheOldOneGoes() {
        Node one = node("one");
        Node two = node("two");
        String before = one.generations.schema("windows");

        two.generations.rebuild("windows");

        await().atMost(SOON).until(() -> !one.generations.schema("windows").equals(before));
        await().atMost(SOON).until(() -> !two.generations.schema("windows").equals(before));
        await().atMost(Duration.ofSeconds(20)).until(() -> schemasNamed(before) == 0);
    }

    @Test
    void anUnknownViewCannotBeRebuilt() {
        assertThatThrownBy(() -> node("one").generations.rebuild("nothing"))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void aPoisonedEventParksItsOwnKeyAndTheOthersGoOn() {
        SchemasInUse schemas = new SchemasInUse();
        Poisoned poisoned = new Poisoned(new JdbcWindows(database, schemas));
        Node node = started(new Node("one", database, payloads, schemas, List.of(poisoned)));

        long position =
                node.append(
                        held(slot(BOOKS, 15, 0), "good", NOON),
                        held(slot(BOOKS, 16, 0), "poison", NOON),
                        held(slot(BOOKS, 16, 0), "behind", NOON),
                        held(slot(BOOKS, 17, 0), "good", NOON));
        assertThat(node.generations.await("windows", position, SOON)).isTrue();
        long later = node.append(taken(slot(BOOKS, 16, 0), "behind", "o1"));
        assertThat(node.generations.await("windows", later, SOON)).isTrue();

        assertThat(count(node, "windows", "hold")).isEqualTo(2);
        assertThat(node.generations.parked("windows")).isEqualTo(3);
        assertThat(
                        jdbc.queryForList(
                                "select cause from parked_event order by position", String.class))
                .first()
                .asString()
                .contains("no good");

        poisoned.cured = true;
        rebuilt(node);
        assertThat(node.generations.parked("windows")).isZero();
        assertThat(count(node, "windows", "taken")).isEqualTo(1);
    }

    @Test
    void aNameThatNobodyKnowsStopsTheViewInsteadOfBeingPassedOver() {
        Node node = node("one");
        String id = UUID.randomUUID().toString();
        long known = node.append(held(slot(BOOKS, 15, 0), "h1", NOON));
        long unknown =
                node.append(
                        List.of(
                                Node.message(
                                        id,
                                        "slot.something-new",
                                        "not an event",
                                        Set.of(new Tag("shop", "librairie")))));
        node.append(held(slot(BOOKS, 15, 0), "h2", NOON));

        assertThat(node.generations.await("windows", known, SOON)).isTrue();
        assertThat(node.generations.await("windows", unknown, Duration.ofMillis(800))).isFalse();
        assertThat(count(node, "windows", "hold")).isEqualTo(1);

        payloads.learn(id, opened(BOOKS));
        assertThat(node.generations.await("windows", unknown + 1, SOON)).isTrue();
        assertThat(count(node, "windows", "hold")).isEqualTo(2);
    }

    @Test
    void aProgramThatLaysItsTablesOutOtherwiseFillsAGenerationOfItsOwn() {
        Node old = node("one");
        old.append(held(slot(BOOKS, 15, 0), "h1", NOON));
        SchemasInUse schemas = new SchemasInUse();
        Node next =
                started(
                        new Node(
                                "two",
                                database,
                                payloads,
                                schemas,
                                List.of(new LaidOutAnew(new JdbcWindows(database, schemas)))));

        assertThat(next.generations.schema("windows"))
                .isNotEqualTo(old.generations.schema("windows"));
        assertThat(count(next, "windows", "hold")).isEqualTo(1);
        long position = old.append(held(slot(BOOKS, 15, 0), "h2", NOON));
        assertThat(old.generations.await("windows", position, SOON)).isTrue();
        assertThat(next.generations.await("windows", position, SOON)).isTrue();
        assertThat(count(old, "windows", "hold")).isEqualTo(2);
        assertThat(count(next, "windows", "hold")).isEqualTo(2);
    }

    @Test
    void pagesOnEveryNodeAreWokenWhenTheChangeCanBeRead() {
        Node one = node("one");
        Node two = node("two");
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        two.changes.listen(
                Set.of(Topic.windows(BOOKS)), _ -> seen.add(count(two, "windows", "hold")));

        one.append(held(slot(BOOKS, 15, 0), "h1", NOON));

        await().atMost(SOON).until(() -> seen.contains(1));
    }

    private String rebuilt(Node node) {
        String before = node.generations.schema("windows");
        node.generations.rebuild("windows");
        await().atMost(SOON).until(() -> !node.generations.schema("windows").equals(before));
        return node.generations.schema("windows");
    }

    private Node node(String name) {
        SchemasInUse schemas = new SchemasInUse();
        return started(
                new Node(
                        name,
                        database,
                        payloads,
                        schemas,
                        List.of(
                                new JdbcShops(database, schemas),
                                new JdbcWindows(database, schemas))));
    }

    private Node started(Node node) {
        nodes.add(node);
        return node.started();
    }

    private Event somethingHeld(int number) {
        return held(slot(BOOKS, 14 + number % 4, 0), "h" + number, NOON.plusSeconds(number));
    }

    private Event change(int number) {
        return switch (number % 3) {
            case 0 -> somethingHeld(number);
            case 1 ->
                    taken(slot(BOOKS, 14 + (number - 1) % 4, 0), "h" + (number - 1), "o" + number);
            default -> listed(BOOKS, NOVEL, "Un roman", number);
        };
    }

    private Event[] refusals(int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> new BookingRefused(slot(BOOKS, 15, 0), ANN, "slot-full", NOON))
                .toArray(Event[]::new);
    }

    private void assertSameRows(String before, String after) {
        for (String table : List.of("hold", "taken")) {
            assertThat(rows(after, table)).isEqualTo(rows(before, table));
        }
    }

    private List<String> rows(String schema, String table) {
        return jdbc.queryForList(
                "select row_to_json(t)::text from %s.%s t order by 1".formatted(schema, table),
                String.class);
    }

    private int count(Node node, String view, String table) {
        Integer count =
                jdbc.queryForObject(
                        "select count(*) from %s.%s".formatted(node.schemas.of(view), table),
                        Integer.class);
        return count == null ? 0 : count;
    }

    private int schemasNamed(String schema) {
        return jdbc.queryForList(
                        "select 1 from information_schema.schemata where schema_name = ?", schema)
                .size();
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

    private static final class LaidOutAnew extends WrappedProjection {
        LaidOutAnew(Projection projection) {
            super(projection);
        }

        @Override
        public String tables(String schema) {
            return super.tables(schema) + "create table %s.added (more text);".formatted(schema);
        }
    }
}
