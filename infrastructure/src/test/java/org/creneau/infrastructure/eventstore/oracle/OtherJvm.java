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

    /// @param complaints where its standard error goes
    static OtherJvm start(Class<?> main, Path complaints, List<String> arguments)
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

    long pid() {
        return process.pid();
    }

    /// What it wrote to its standard error.
    String complaints() throws IOException {
        return Files.readString(complaints);
    }

    /// Reads the rest of what it says, and answers how it ended.
    int awaitEnd() throws IOException, InterruptedException {
        said.lines().forEach(_ -> {});
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end:\n" + complaints());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
