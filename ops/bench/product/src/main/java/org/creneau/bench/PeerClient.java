package org.creneau.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.creneau.bench.load.Measured;

/// The peer in a process of its own, which waits between its orders and costs nothing then.
final class PeerClient implements AutoCloseable {
    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    /// @param classpath of the peer
    PeerClient(String classpath, Server server, String database, int connections)
            throws IOException {
        process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx2g",
                                        "-XX:+UseParallelGC",
                                        "-cp",
                                        classpath,
                                        "org.creneau.bench.axon4.PeerProcess"))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders.println(server.fresh(database));
        orders.println(server.user());
        orders.println(server.password());
        orders.println(connections);
        orders.println(Town.PLACES);
        answer();
    }

    Measured run(Options options, Duration time, int windows) throws IOException {
        orders.println(
                "%d %s %d %d"
                        .formatted(options.callers(), options.threads(), time.toMillis(), windows));
        return Measured.parse(answer());
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The peer has ended; what it said stands above");
        }
        return line;
    }

    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
