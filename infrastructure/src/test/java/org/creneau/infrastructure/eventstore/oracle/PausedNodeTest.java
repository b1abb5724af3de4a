package org.creneau.infrastructure.eventstore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.creneau.infrastructure.eventstore.ChainVerifier;
import org.creneau.infrastructure.eventstore.Deadlines;
import org.creneau.infrastructure.eventstore.PostgresStoredEvents;
import org.creneau.infrastructure.eventstore.Sizes;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Sent;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/// A machine is suspended at the worst moment.
class PausedNodeTest {

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private @TempDir Path folder = Path.of("");

    @AfterEach
    void close() {
        PostgresForTests.drop(database);
    }

    @Test
    void aNodeThatWakesUpBelievingThatItStillWritesIsFenced() throws Exception {
        try (var other = new OracleNode(1, OracleNode.url(database));
                var napping = OtherJvm.start(Deeds.NAP, database, new Plan(2, 0, 1, 1), folder)) {
            OtherJvm.begin(List.of(napping));
            napping.awaitLine(Nap.HOLDING);
            napping.signal("STOP");

            long position =
                    other.store()
                            .append(
                                    Nap.BOUNDARY,
                                    new GlobalIndexConsistencyMarker(0),
                                    List.of(new Sent(new UUID(0, 9), "held", Set.of(Nap.WANTED))))
                            .join();
            assertThat(position).as("the others go on without it").isEqualTo(1);

            napping.signal("CONT");
            napping.tell("wake up");
            assertThat(napping.awaitEnd())
                    .containsExactly(
                            "wanted: AppendEventsTransactionRejectedException", "other: at 2");
        }
        assertThat(Row.all(database))
                .extracting(Row::id)
                .containsExactly(new UUID(0, 9), new UUID(0, 2));
        assertThat(
                        ChainVerifier.verifyLog(
                                new PostgresStoredEvents(database, Sizes.DEFAULT, Deadlines.DEFAULT)
                                        .from(1)))
                .isInstanceOf(ChainVerifier.Verdict.Intact.class);
    }
}
