package org.creneau.infrastructure.eventstore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.creneau.infrastructure.eventstore.oracle.Rush.Told;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two programs, one window, more people than places.
class RushTest {

    private static final Logger LOG = LoggerFactory.getLogger(RushTest.class);
    private static final int CALLERS = 6;
    private static final int EACH = 35;

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private @TempDir Path folder = Path.of("");

    @AfterEach
    void close() {
        PostgresForTests.drop(database);
    }

    /// Whoever has to decide again has to because a place was taken meanwhile, as a rule: so nobody has
    /// to more often than there are places.
    @Test
    void everyPlaceIsTakenOnceAndEverybodyIsToldWhicheverNodeSheIsAt() throws Exception {
        var told = new ArrayList<List<Told>>();
        try (var one = start(1);
                var other = start(2)) {
            OtherJvm.begin(List.of(one, other));
            for (var node : List.of(one, other)) {
                told.add(node.awaitEnd().stream().filter(Told::isOne).map(Told::of).toList());
            }
        }

        int people = CALLERS * EACH;
        var rows = Row.all(database);
        assertThat(rows).hasSize(Rush.PLACES);
        assertThat(told).allSatisfy(each -> assertThat(each).hasSize(people));
        for (int node = 1; node <= 2; node++) {
            var each = told.get(node - 1);
            int number = node;
            LOG.info("Node {}: {} held, decided again {}", node, held(each), again(each));
            assertThat(held(each))
                    .as("node %d", node)
                    .isEqualTo(
                            rows.stream()
                                    .filter(row -> row.id().getMostSignificantBits() == number)
                                    .count())
                    .isPositive();
            assertThat(each).allMatch(one -> one.again() <= Rush.PLACES);
        }
    }

    private static long held(List<Told> told) {
        return told.stream().filter(Told::held).count();
    }

    private static String again(List<Told> told) {
        var sorted = told.stream().map(Told::again).sorted().toList();
        return "p50 %d, p99 %d, most %d, on average %.1f"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 99 / 100),
                        sorted.getLast(),
                        sorted.stream().mapToInt(each -> each).average().orElseThrow());
    }

    private OtherJvm start(int node) throws Exception {
        return OtherJvm.start(Deeds.RUSH, database, new Plan(node, 0, CALLERS, EACH), folder);
    }
}
