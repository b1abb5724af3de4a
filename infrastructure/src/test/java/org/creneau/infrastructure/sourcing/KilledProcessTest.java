package org.creneau.infrastructure.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.creneau.application.decisions.Outcome;
import org.creneau.infrastructure.embedded.DataFolder;
import org.creneau.infrastructure.embedded.LocalPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
    private static final String MARK = "acknowledged ";
    private static final int ENOUGH = 60;

    @TempDir Path temporary;

    @Test
    void aProcessKilledWhileItWritesAndStartedAtOnceHasLostNothing() throws Exception {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                BookingProcess.class.getName(),
                                temporary.toString())
                        .redirectErrorStream(true)
                        .start();
        Set<String> acknowledged = killedAfter(ENOUGH, process);

        try (var folder = DataFolder.claim(temporary);
                var server = LocalPostgres.start(folder);
                var pool = BookingProcess.pool(server);
                var shop = new Shopfront(pool)) {
            Bookings.check(shop.log(), acknowledged);
            for (String who : acknowledged) {
                assertThat(shop.order(Bookings.slot(who), who))
                        .as("sent again after the crash")
                        .isInstanceOfSatisfying(
                                Outcome.Accepted.class,
                                again -> assertThat(again.events()).isEmpty());
            }
            Bookings.check(shop.log(), acknowledged);
        }
    }

    private static Set<String> killedAfter(int enough, Process process) throws IOException {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            Set<String> acknowledged =
                    output.lines()
                            .filter(line -> line.startsWith(MARK))
                            .limit(enough)
                            .map(line -> line.substring(MARK.length()))
                            .collect(Collectors.toSet());
            process.destroyForcibly().onExit().join();
            assertThat(acknowledged).hasSize(enough);
            return acknowledged;
        }
    }
}
