package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creneau.infrastructure.projections.Node.SOON;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.held;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.slot;
import static org.creneau.infrastructure.projections.Town.taken;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/// Nodes divide the segments of a view among them; together they come to what one fold of the log comes
/// to, whoever joins or leaves.
class SegmentsTest {
    private static final Segments FOUR = new Segments(4);

    /// Nodes see each other after a second, and wait another before they take what was let go.
    private static final Duration SHARED = Duration.ofSeconds(30);

    @RegisterExtension final NodesForTests nodes = new NodesForTests();

    @Test
    void twoNodesTogetherComeToWhatOneFoldOfTheLogComesTo() {
        Node one = node("one", FOUR);
        Node two = node("two", FOUR);
        await().atMost(SHARED).until(() -> segmentsOf("one") == 4 && segmentsOf("two") == 4);
        for (int i = 0; i < 120; i++) {
            (i % 2 == 0 ? one : two).append(happened(i));
        }

        nodes.close(one);
        for (int i = 120; i < 200; i++) {
            two.append(happened(i));
        }
        await().atMost(SHARED).until(() -> segmentsOf("two") == 8);
        Node three = node("three", FOUR);
        long last = 0;
        for (int i = 200; i < 300; i++) {
            last = (i % 2 == 0 ? two : three).append(happened(i));
        }

        for (Node node : List.of(two, three)) {
            assertThat(node.generations.await("windows", last, SHARED)).isTrue();
            assertThat(node.generations.await("demand", last, SHARED)).isTrue();
        }
        assertEqualsOneFold(three.schemas);
    }

    @Test
    void aPageOnANodeWithoutTheSegmentIsNotHeldUpByWhatDoesNotConcernTheView() {
        Node one = node("one", FOUR);
        Node two = node("two", FOUR);
        await().atMost(SHARED).until(() -> segmentsOf("one") == 4 && segmentsOf("two") == 4);
        long held = one.append(held(slot(BOOKS, 15, 0), "h1", NOON));
        assertThat(two.generations.await("windows", held, SOON)).isTrue();

        long other = one.append(opened(SHOES), opened(BOOKS));

        assertThat(two.generations.await("windows", other, SOON)).isTrue();
        assertThat(
                        nodes.jdbc.queryForObject(
                                "select count(*) from view_windows_1.hold", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void withAnotherNumberOfSegmentsAViewIsFilledAnew() {
        Node two = node("one", Node.TWO);
        two.append(IntStream.range(0, 50).mapToObj(this::happened).toArray(Event[]::new));
        Node four = node("two", FOUR);

        long position = two.append(happened(50));

        assertThat(two.generations.await("demand", position, SOON)).isTrue();
        assertThat(four.generations.await("demand", position, SOON)).isTrue();
        assertThat(four.schemas.of("demand")).isNotEqualTo(two.schemas.of("demand"));
        assertThat(nodes.rows(four.schemas.of("demand"), "turned"))
                .isEqualTo(nodes.rows(two.schemas.of("demand"), "turned"))
                .isNotEmpty();
    }

    @Test
    void whatNoProgramKnowsAnyMoreIsDroppedAndWhatIsKnownStays() {
        nodes.jdbc.execute(
                """
                create schema view_windows_7;
                insert into view_generation (view, generation, layout, state, used_at)
                values ('windows', 7, 'of an old release', 'active', now() - interval '2 days')
                """);

        Node node = node("one", Node.TWO);

        await().atMost(SOON)
                .until(
                        () ->
                                nodes.jdbc
                                        .queryForList(
                                                "select 1 from pg_namespace where nspname = ?",
                                                "view_windows_7")
                                        .isEmpty());
        assertThat(node.schemas.of("windows")).isEqualTo("view_windows_8");
        assertThat(
                        nodes.jdbc.queryForObject(
                                "select count(*) from view_windows_8.hold", Integer.class))
                .isZero();
    }

    @Test
    void segmentsAreAPowerOfTwo() {
        assertThatThrownBy(() -> new Segments(3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(IntStream.range(0, 100).map(i -> FOUR.of("key " + i)).distinct().count())
                .isEqualTo(4);
    }

    private void assertEqualsOneFold(SchemasInUse schemas) {
        Tables tables = new Tables();
        tables.with(new JdbcWindows(tables.database, tables.schemas));
        tables.with(
                new JdbcLostDemand(
                        tables.database,
                        tables.schemas,
                        new JdbcShops(tables.database, tables.schemas)));
        tables.happened(IntStream.range(0, 300).mapToObj(this::happened).toArray(Event[]::new));
        JdbcTemplate folded = new JdbcTemplate(tables.database);
        for (String table : List.of("hold", "taken")) {
            assertThat(nodes.rows(schemas.of("windows"), table))
                    .isEqualTo(NodesForTests.rows(folded, "view_windows", table))
                    .isNotEmpty();
        }
        assertThat(nodes.rows(schemas.of("demand"), "turned"))
                .isEqualTo(NodesForTests.rows(folded, "view_demand", "turned"))
                .isNotEmpty();
    }

    private Node node(String name, Segments segments) {
        SchemasInUse schemas = new SchemasInUse();
        JdbcShops shops = new JdbcShops(nodes.database, schemas);
        Node node =
                new Node(
                        name,
                        nodes.database,
                        nodes.payloads,
                        schemas,
                        List.of(
                                new JdbcWindows(nodes.database, schemas),
                                new JdbcLostDemand(nodes.database, schemas, shops)),
                        Duration.ofMinutes(10),
                        segments);
        return nodes.start(node);
    }

    private int segmentsOf(String node) {
        return nodes.jdbc.queryForList("select 1 from token_entry where owner = ?", node).size();
    }

    private Event happened(int number) {
        return switch (number % 3) {
            case 0 -> heldBy(number);
            case 1 -> number % 2 == 0 ? takenBy(number) : heldBy(number);
            default -> new BookingRefused(slot(BOOKS, 10 + number % 8, 0), ANN, "slot-full", NOON);
        };
    }

    private static Event heldBy(int number) {
        return held(slot(BOOKS, 10 + number % 8, 0), "h" + number, NOON);
    }

    private static Event takenBy(int number) {
        return taken(slot(BOOKS, 10 + (number - 1) % 8, 0), "h" + (number - 1), "o" + number);
    }
}
