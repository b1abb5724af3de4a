package org.creneau.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The product running as a process, on a database that is there already.
final class ProductProcess implements AutoCloseable {
    private static final double PATIENCE_SECONDS = 120;

    private final Process process;
    private final int port;
    private final double startSeconds;

    private ProductProcess(Process process, int port, double startSeconds) {
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /// Returns when its first page has been served.
    ///
    /// @param java what stands between `java` and the program's own arguments
    /// @param log takes what it prints
    static ProductProcess start(
            List<String> java, Server server, String database, String masterKey, Path log)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.put("SPRING_DATASOURCE_URL", server.url(database));
        environment.put("SPRING_DATASOURCE_USERNAME", server.user());
        environment.put("SPRING_DATASOURCE_PASSWORD", server.password());
        environment.put("CRENEAU_KEYS_MASTER", masterKey);
        long began = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
        while (!served(port)) {
            double seconds = (System.nanoTime() - began) / 1e9;
            if (!process.isAlive() || seconds > PATIENCE_SECONDS) {
                process.destroyForcibly();
                throw new IOException("The product does not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(5_000_000);
        }
        return new ProductProcess(process, port, (System.nanoTime() - began) / 1e9);
    }

    private static boolean served(int port) {
        try (Connection11 connection = new Connection11(port)) {
            return connection.get("/") == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Jvm jvm() {
        return new Jvm(process.pid());
    }

    /// From the start of the process to the end of the first page.
    double startSeconds() {
        return startSeconds;
    }

    /// Returns as soon as it has ended, or after the time given if it runs on.
    boolean hasEndedWithin(Duration time) throws InterruptedException {
        return process.waitFor(time);
    }

    /// Resident memory, in millions of bytes.
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
