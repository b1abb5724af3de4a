package org.creneau.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.creneau.bench.load.Attempt;
import org.creneau.bench.load.Attempt.Answer;
import org.creneau.bench.load.Callers;
import org.creneau.bench.load.Measured;
import org.creneau.bench.load.Slots;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.vault.Keys;

/// Places held through the REST interface of the running product, and the same requests to a handler that
/// does nothing.
final class Http {
    private final Options options;
    private final Server server;
    private final Callers callers;
    private final Consumer<String> say;

    Http(Options options, Server server, Consumer<String> say) {
        this.options = options;
        this.server = server;
        this.callers = new Callers(options.callers(), options.threads());
        this.say = say;
    }

    List<Round> measure(String classpath, Path log) throws IOException {
        String key = Keys.random();
        Town town;
        try (Product product = Product.on(server, "http", Keys.of(key))) {
            product.settled();
            town = product.town();
        }
        List<String> java =
                List.of(
                        "-Xmx2g",
                        "-XX:+UseParallelGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classpath,
                        "org.creneau.bench.served.ServedProduct");
        try (ProductProcess served = ProductProcess.start(java, server, "http", key, log)) {
            warmUp(served, town);
            return Round.take(
                    "http",
                    List.of(
                            new Step("http", () -> run("http", served, town, options.step())),
                            new Step("noop", () -> run("noop", served, town, options.step()))),
                    options.rounds(),
                    say);
        } finally {
            server.drop("http");
        }
    }

    private void warmUp(ProductProcess served, Town town) {
        run("noop", served, town, options.warmUp().dividedBy(2));
        run("http", served, town, options.warmUp());
    }

    private Map<String, Double> run(String name, ProductProcess served, Town town, Duration time) {
        server.checkpoint();
        Queue<Connection11> idle = new ConcurrentLinkedQueue<>();
        Slots slots = new Slots(Bookings.WINDOWS, town::unused);
        Measured measured = callers.run(time, slots, posting(name, served.port(), town, idle));
        idle.forEach(Http::close);
        if (measured.failed() > 0) {
            throw new IllegalStateException(measured.failed() + " requests failed");
        }
        return Map.of(name, measured.perSecond(), name + "_p99_ms", measured.p99());
    }

    /// As many connections as callers, kept between requests.
    private static Attempt posting(String name, int port, Town town, Queue<Connection11> idle) {
        return number -> {
            SlotId slot = town.slot(number);
            String path =
                    name.equals("noop")
                            ? "/api/v1/orders/none/nothing"
                            : "/api/v1/shops/" + slot.shop() + "/holds";
            Connection11 kept = idle.poll();
            Connection11 connection = kept == null ? new Connection11(port) : kept;
            try {
                int status =
                        connection.post(path, Product.random(), "{\"window\":\"" + slot + "\"}");
                idle.add(connection);
                return answer(status);
            } catch (IOException e) {
                close(connection);
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Answer answer(int status) {
        return switch (status) {
            case 201 -> Answer.TAKEN;
            case 409 -> Answer.FULL;
            default -> throw new IllegalStateException("Answered with " + status);
        };
    }

    private static void close(Connection11 connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
