package org.creneau.infrastructure.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plays invented files in memory, through the command line, and reads the reports.
abstract class PlayedFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path folder;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();
    final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    JsonNode play(InventedOrders orders, String... options) throws Exception {
        Path json = Files.createTempFile(folder, "report", ".json");
        List<String> arguments =
                new ArrayList<>(List.of("--orders=" + orders.in(folder), "--json=" + json));
        arguments.addAll(List.of(options));

        assertThat(run(arguments)).as(complained.toString(StandardCharsets.UTF_8)).isZero();

        JsonNode report = JSON.readTree(json.toFile());
        long skipped =
                StreamSupport.stream(report.path("linesSkipped").spliterator(), false)
                        .mapToLong(JsonNode::asLong)
                        .sum();
        assertThat(report.path("linesUsed").asLong() + skipped)
                .as("every line read is used or skipped")
                .isEqualTo(report.path("linesRead").asLong());
        return report;
    }

    int run(List<String> arguments) {
        return new Rehearse(StageInMemory::new, print(said), print(complained), false)
                .run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
