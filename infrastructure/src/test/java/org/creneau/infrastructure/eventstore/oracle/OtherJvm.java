package org.creneau.infrastructure.eventstore.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/// A program of the tests in a JVM of its own, with the class path and the Java of this one.
final class OtherJvm implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader said;
    private final Path complaints;

    private OtherJvm(Process process, Path complaints) {
        this.process = process;
        this.complaints = complaints;
        this.said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Starts a node that is going to do that.
    ///
    /// @param folder where it keeps its journal and its complaints
    static OtherJvm start(Deeds deed, PGSimpleDataSource database, Plan plan, Path folder)
            throws IOException {
        return start(
                OracleMain.class,
                folder.resolve("complaints-" + plan.node()),
                List.of(
                        deed.name(),
                        OracleNode.url(database),
                        Integer.toString(plan.node()),
                        Long.toString(plan.seed()),
                        Integer.toString(plan.callers()),
                        Integer.toString(plan.attempts()),
                        journal(folder, plan.node()).toString()));
    }

    static Path journal(Path folder, int node) {
        return folder.resolve("journal-" + node);
    }

    private static OtherJvm start(Class<?> main, Path complaints, List<String> arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new OtherJvm(
                new ProcessBuilder(command).redirectError(complaints.toFile()).start(), complaints);
    }

    /// Reads what it says up to that line.
    void awaitLine(String expected) {
        try {
            String line = said.readLine();
            while (line != null && !line.equals(expected)) {
                line = said.readLine();
            }
            if (line == null) {
                throw new IllegalStateException(
                        "It ended without saying " + expected + ":\n" + complaints());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /// What it wrote to its standard error.
    String complaints() throws IOException {
        return Files.readString(complaints);
    }

    /// Lets all of them begin at once.
    static void begin(List<OtherJvm> nodes) throws IOException {
        nodes.forEach(node -> node.awaitLine(OracleMain.READY));
        for (var node : nodes) {
            node.tell(OracleMain.GO);
        }
    }

    /// Waits until it ends well.
    ///
    /// @return what it said since
    List<String> awaitEnd() throws IOException, InterruptedException {
        var lines = said.lines().toList();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("It does not end well:\n" + complaints());
        }
        return lines;
    }

    /// As `kill -9`.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Sends it a signal, such as `STOP`.
    void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("No " + name + " for a process of our own");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
