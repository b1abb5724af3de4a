package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creneau.infrastructure.projections.Node.SOON;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.NOVEL;
import static org.creneau.infrastructure.projections.Town.held;
import static org.creneau.infrastructure.projections.Town.listed;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.slot;
import static org.creneau.infrastructure.projections.Town.taken;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

class GenerationsTest {
    private final PGSimpleDataSource unpooled = PostgresForTests.freshDatabase();
    private final HikariDataSource pool = Pools.of(unpooled);
    private final DataSource database = LateConnections.of(pool);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Payloads payloads = new Payloads();
    private final List<Node> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
        pool.close();
        PostgresForTests.drop(unpooled);
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
        Node one = node("one", Duration.ofMillis(200));
        Node two = node("two", Duration.ofMillis(200));
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
        return node(name, Duration.ofMinutes(10));
    }

    private Node node(String name, Duration keep) {
        SchemasInUse schemas = new SchemasInUse();
        return started(
                new Node(
                        name,
                        database,
                        payloads,
                        schemas,
                        List.of(
                                new JdbcShops(database, schemas),
                                new JdbcWindows(database, schemas)),
                        keep,
                        Node.TWO));
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
