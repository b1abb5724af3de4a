package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// What a node keeps in memory has bounds, however long the log.
class SmallHeapTest {
    private static final long BOUNDED = 4L * 1024 * 1024;

    private PGSimpleDataSource database;

    @BeforeEach
    void open() {
        database = PostgresForTests.freshDatabase();
    }

    @AfterEach
    void close() {
        PostgresForTests.drop(database);
    }

    @Test
    void aNodeStoresFarMoreThanItHasMemory() throws Exception {
        var run = run(BOUNDED);

        assertThat(run.said()).isEqualTo(SmallHeap.ROUNDS * SmallHeap.AT_ONCE + "\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void withoutBoundsTheSameProgramRunsOutOfIt() throws Exception {
        assertThat(run(Long.MAX_VALUE).exit()).isNotZero();
    }

    private record Run(String said, int exit) {}

    private Run run(long tailBytes) throws IOException, InterruptedException {
        var program =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx64m",
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+ExitOnOutOfMemoryError",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        SmallHeap.class.getName(),
                                        url(),
                                        Long.toString(tailBytes)))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var said = program.getInputStream().readAllBytes();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(new String(said, StandardCharsets.UTF_8), program.exitValue());
    }

    private String url() {
        return "jdbc:postgresql://localhost:%d/%s?user=%s"
                .formatted(
                        database.getPortNumbers()[0],
                        database.getDatabaseName(),
                        database.getUser());
    }
}
