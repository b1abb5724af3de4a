package org.creneau.infrastructure.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class RehearseOnPostgresTest {
    private static final InstantSource STOPWATCH = InstantSource.system();

    @TempDir Path folder;

    @Test
    void theStoreKeepsWhatTheRulesSay() throws Exception {
        Options options = options(new InventedOrders().days(1, 40, 21).line("9,POST,dirt"));
        PGSimpleDataSource database = PostgresForTests.freshDatabase();

        Report stored = play(options, clock -> PostgresStage.on(database, clock));
        Report inMemory = play(options, StageInMemory::new);

        assertThat(stored.booked()).isEqualTo(40);
        assertThat(stored.promisesKept()).isTrue();
        assertThat(stored.chain()).isEqualTo(new Report.Chain(true, stored.eventsWritten(), null));
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields("seconds", "eventsPerSecond")
                .isEqualTo(inMemory);
        PostgresForTests.drop(database);
    }

    private Options options(InventedOrders orders) throws IOException, BadOption {
        return Arguments.read(
                List.of("--orders=" + orders.in(folder), "--capacity=3", "--surface=16"));
    }

    private static Report play(Options options, Stage.Builder stages)
            throws IOException, BadOption {
        var nowhere = new java.io.ByteArrayOutputStream();
        var out = new java.io.PrintStream(nowhere, true, StandardCharsets.UTF_8);
        return new Rehearsal(options, stages, STOPWATCH, new Progress(out, true, STOPWATCH)).run();
    }
}
