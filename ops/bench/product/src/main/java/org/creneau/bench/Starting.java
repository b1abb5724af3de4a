package org.creneau.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.creneau.infrastructure.vault.Keys;

/// How long the product takes to its first page, from the jar unpacked beside its libraries and a cache of
/// what the virtual machine learnt from an earlier start, and how much memory it keeps when nobody
/// comes. PostgreSQL runs already.
final class Starting {
    /// After which nothing of the start is still going on.
    private static final Duration REST = Duration.ofSeconds(10);

    private final Options options;
    private final Server server;
    private final Path folder;
    private final Consumer<String> say;

    Starting(Options options, Server server, Path folder, Consumer<String> say) {
        this.options = options;
        this.server = server;
        this.folder = folder;
        this.say = say;
    }

    List<Round> measure(Path jar) throws IOException, InterruptedException {
        String key = Keys.random();
        try (Product product = Product.on(server, "start", Keys.of(key))) {
            product.settled();
        }
        Path program = extracted(jar);
        Path cache = folder.resolve("creneau.aot");
        say.accept("Training the virtual machine with one start");
        ProductProcess trained = start(program, "-XX:AOTCacheOutput=" + cache, key, "training.log");
        trained.close();
        if (!Files.exists(cache)) {
            throw new IOException(
                    "No cache was made: " + Files.readString(folder.resolve("training.log")));
        }
        Step step = new Step("start_seconds", () -> once(program, "-XX:AOTCache=" + cache, key));
        step(step);
        try {
            return Round.take("start", List.of(step), options.rounds(), say);
        } finally {
            server.drop("start");
        }
    }

    private static void step(Step warmUp) {
        try {
            warmUp.work().measure();
        } catch (Exception e) {
            throw new IllegalStateException("The product does not start", e);
        }
    }

    private Path extracted(Path jar) throws IOException, InterruptedException {
        Path target = folder.resolve("program");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                target.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("extract.log").toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(
                    "The jar cannot be unpacked: "
                            + Files.readString(folder.resolve("extract.log")));
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
    }

    private ProductProcess start(Path program, String cache, String key, String log)
            throws IOException {
        List<String> java = new ArrayList<>(options.startFlags());
        java.addAll(List.of(cache, "-jar", program.toString()));
        return ProductProcess.start(java, server, "start", key, folder.resolve(log));
    }

    private Map<String, Double> once(Path program, String cache, String key)
            throws IOException, InterruptedException {
        server.checkpoint();
        try (ProductProcess started = start(program, cache, key, "start.log")) {
            idle(started);
            return Map.of(
                    "start_seconds",
                    started.startSeconds(),
                    "idle_mb",
                    started.residentMegabytes());
        }
    }

    private void idle(ProductProcess started) throws InterruptedException, IOException {
        if (started.hasEndedWithin(REST)) {
            throw new IOException("The product has ended");
        }
    }
}
