package org.creneau.infrastructure.eventstore.stranger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

/// The example in the store's README is this one, and it works.
class ReadmeTest {
    private static final Path README =
            Path.of("src/main/java/org/creneau/infrastructure/eventstore/README.md");
    private static final Path EXAMPLE =
            Path.of("src/test/java/org/creneau/infrastructure/eventstore/stranger/Seats.java");
    private static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");

    @Test
    void theExampleIsShownAsItIsCompiled() throws IOException {
        String source = Files.readString(EXAMPLE);
        String shown = source.substring(source.indexOf("/// The seats"));

        assertThat(Files.readString(README)).contains("```java\n" + shown + "```\n");
    }

    @Test
    void theExampleSellsEachSeatOnce() throws Exception {
        var database = PostgresForTests.freshDatabase();
        var clock = InstantSource.fixed(NOON);
        try (var seats = new Seats(database, clock, new SimpleMeterRegistry());
                var elsewhere = new Seats(database, clock, new SimpleMeterRegistry())) {
            assertThat(seats.sell("12A", "Ann", NOON).get(10, SECONDS)).isTrue();
            assertThat(elsewhere.sell("12A", "Bob", NOON).get(10, SECONDS)).isFalse();
            assertThat(elsewhere.sell("12B", "Bob", NOON).get(10, SECONDS)).isTrue();
        } finally {
            PostgresForTests.drop(database);
        }
    }
}
