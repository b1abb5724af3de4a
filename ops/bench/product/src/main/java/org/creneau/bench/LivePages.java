package org.creneau.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The pages, in a process of their own.
final class LivePages implements AutoCloseable {
    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    LivePages(String classpath, int port) throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classpath,
                                "org.creneau.bench.LiveClient",
                                Integer.toString(port),
                                "banc",
                                "banc")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    Jvm jvm() {
        return new Jvm(process.pid());
    }

    void open(List<String> pages) throws IOException {
        Path file = Files.createTempFile("pages", ".txt");
        Files.write(file, pages);
        ask("open " + file);
        Files.delete(file);
    }

    List<String> heard(Path folder) throws IOException {
        Path file = folder.resolve("heard.txt");
        ask("heard " + file);
        return Files.readAllLines(file);
    }

    String ask(String order) throws IOException {
        orders.println(order);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The client has ended; what it said stands above");
        }
        return answer;
    }

    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
