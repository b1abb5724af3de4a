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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GenerationsTest {
    @RegisterExtension final NodesForTests nodes = new NodesForTests();

    @Test
    void aViewShowsWhatWasAppendedOnceItWasWaitedFor() {
        Node node = nodes.start("one");

        long position = node.append(held(slot(BOOKS, 15, 0), "h1", NOON));

        assertThat(node.generations.await("windows", position, SOON)).isTrue();
        assertThat(nodes.count(node, "windows", "hold")).isEqualTo(1);
    }

    @Test
    void waitingEndsAlsoWhenTheLastEventsDoNotConcernTheView() {
        Node node = nodes.start("one");

        long position = node.append(held(slot(BOOKS, 15, 0), "h1", NOON), opened(BOOKS));

        assertThat(node.generations.await("windows", position, SOON)).isTrue();
        assertThat(node.generations.await("shops", position, SOON)).isTrue();
    }

    @Test
    void waitingForWhatNeverComesEndsInTime() {
        Node node = nodes.start("one");

        assertThat(node.generations.await("windows", 1, Duration.ofMillis(50))).isFalse();
    }

    @Test
    void aNodeThatDoesNotFillAViewWaitsForTheOneThatDoes() {
        Node filling = nodes.start("one");
        Node other = nodes.start("two");

        long position = filling.append(held(slot(BOOKS, 15, 0), "h1", NOON), opened(BOOKS));

        assertThat(other.generations.await("windows", position, SOON)).isTrue();
        assertThat(nodes.count(other, "windows", "hold")).isEqualTo(1);
    }

    @Test
    void anotherNodeGoesOnWhereOneStopped() {
        Node first = nodes.start("one");
        Node second = nodes.start("two");
        first.generations.await(
                "windows", first.append(held(slot(BOOKS, 15, 0), "h1", NOON)), SOON);

        nodes.close(first);
        long position = second.append(held(slot(BOOKS, 15, 0), "h2", NOON));

        assertThat(second.generations.await("windows", position, SOON)).isTrue();
        assertThat(nodes.count(second, "windows", "hold")).isEqualTo(2);
    }

    @Test
    void aRebuildWhileEventsComeInEndsWithTheSameRows() throws InterruptedException {
        Node node = nodes.start("one");
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
        assertThat(nodes.count(node, "windows", "hold")).isPositive();
    }

    @Test
    void twoRebuildsOneAfterTheOtherComeToTheSame() {
        Node node = nodes.start("one");
        node.append(IntStream.range(0, 300).mapToObj(this::change).toArray(Event[]::new));
        String first = NodesForTests.rebuilt(node);
        List<String> rows = nodes.rows(first, "taken");
        String second = NodesForTests.rebuilt(node);

        assertThat(second).isNotEqualTo(first);
        assertThat(nodes.rows(second, "taken")).isEqualTo(rows).isNotEmpty();
    }

    @Test
    void everyNodeReadsTheNewGenerationAndTheOldOneGoes() {
        Node one = nodes.start("one", Duration.ofMillis(200));
        Node two = nodes.start("two", Duration.ofMillis(200));
        String before = one.generations.schema("windows");

        two.generations.rebuild("windows");

        await().atMost(SOON).until(() -> !one.generations.schema("windows").equals(before));
        await().atMost(SOON).until(() -> !two.generations.schema("windows").equals(before));
        await().atMost(Duration.ofSeconds(20)).until(() -> schemasNamed(before) == 0);
    }

    @Test
    void anUnknownViewCannotBeRebuilt() {
        assertThatThrownBy(() -> nodes.start("one").generations.rebuild("nothing"))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void aProgramThatLaysItsTablesOutOtherwiseFillsAGenerationOfItsOwn() {
        Node old = nodes.start("one");
        old.append(held(slot(BOOKS, 15, 0), "h1", NOON));
        SchemasInUse schemas = new SchemasInUse();
        Node next =
                nodes.start(
                        new Node(
                                "two",
                                nodes.database,
                                nodes.payloads,
                                schemas,
                                List.of(
                                        new LaidOutAnew(
                                                new JdbcWindows(nodes.database, schemas)))));

        assertThat(next.generations.schema("windows"))
                .isNotEqualTo(old.generations.schema("windows"));
        assertThat(nodes.count(next, "windows", "hold")).isEqualTo(1);
        long position = old.append(held(slot(BOOKS, 15, 0), "h2", NOON));
        assertThat(old.generations.await("windows", position, SOON)).isTrue();
        assertThat(next.generations.await("windows", position, SOON)).isTrue();
        assertThat(nodes.count(old, "windows", "hold")).isEqualTo(2);
        assertThat(nodes.count(next, "windows", "hold")).isEqualTo(2);
    }

    @Test
    void pagesOnEveryNodeAreWokenWhenTheChangeCanBeRead() {
        Node one = nodes.start("one");
        Node two = nodes.start("two");
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        two.changes.listen(
                Set.of(Topic.windows(BOOKS)), _ -> seen.add(nodes.count(two, "windows", "hold")));

        one.append(held(slot(BOOKS, 15, 0), "h1", NOON));

        await().atMost(SOON).until(() -> seen.contains(1));
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
            assertThat(nodes.rows(after, table)).isEqualTo(nodes.rows(before, table));
        }
    }

    private int schemasNamed(String schema) {
        return nodes.jdbc
                .queryForList(
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
