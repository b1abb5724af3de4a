package org.creneau.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs what was asked for and reports.
///
/// System properties, which the script `ops/bench/run` sets: `bench.folder` for the database and all else
/// that is written, `bench.peer` with the class path of the peer, `bench.jar` with the product's jar.
public final class Bench {
    private static final PrintStream OUT = System.out;

    private final Options options;
    private final Report report = new Report();
    private boolean failed;

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            OUT.print(Options.usage());
            return;
        }
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            OUT.println(e.getMessage());
            System.exit(2);
            return;
        }
        new Bench(options).run();
    }

    private void run() throws Exception {
        settings();
        part("jmh", () -> report.note("nanoseconds", Pure.measure(options)));
        try (Server server = Server.start(folder().resolve("postgresql"))) {
            if (options.profile() != null) {
                server.countStatements();
            }
            server.settings().forEach((name, value) -> report.setting("postgresql." + name, value));
            OUT.println(report.settings());
            parts(server);
        }
        OUT.println(report.text());
        if (options.json() != null) {
            Files.writeString(options.json(), report.json(), StandardCharsets.UTF_8);
            OUT.println("Written to " + options.json());
        }
        if (failed) {
            System.exit(1);
        }
    }

    private void parts(Server server) {
        if (options.wantsAny("spread", "hot", "order", "axon4", "unnest", "commit")) {
            guarded("bookings", () -> bookings(server));
        }
        part("lag", () -> lag(server));
        if (options.wantsAny("replay", "copy", "rebuild")) {
            guarded("reading", () -> reading(server));
        }
        part("growth", () -> growth(server));
        part("http", () -> http(server));
        part("live", () -> live(server));
        part("start", () -> start(server));
    }

    private interface Part {
        /// @throws Exception when it cannot be measured
        void measure() throws Exception;
    }

    private void part(String name, Part part) {
        if (options.wants(name)) {
            guarded(name, part);
        }
    }

    /// The other parts are measured all the same.
    private void guarded(String name, Part part) {
        try {
            part.measure();
        } catch (Exception e) {
            failed = true;
            report.note(name + " failed", e.toString());
            e.printStackTrace();
        }
    }

    private void lag(Server server) throws Exception {
        report.add(Lag.measure(options, server, halfLoad(server), OUT::println));
    }

    private void reading(Server server) throws Exception {
        report.setting("reading.events", options.replayed());
        report.add(new Reading(options, server, OUT::println).measure(options.replayed()));
    }

    private void growth(Server server) {
        long room = folder().toFile().getUsableSpace() / Growth.BYTES_AN_EVENT;
        if (room < options.growth()) {
            throw new IllegalStateException(
                    "The disk has room for %,d events: choose fewer with --growth=N"
                            .formatted(room));
        }
        report.setting("growth.events", options.growth());
        report.add(new Growth(options, server, OUT::println).measure());
    }

    private void bookings(Server server) throws Exception {
        try (Product product = Product.on(server, "ours")) {
            report.add(
                    new Bookings(options, server, product, OUT::println)
                            .measure(required("bench.peer")));
            if (options.profile() != null) {
                new Profile(options, server, product, OUT::println).record(options.profile());
            }
        }
    }

    private void http(Server server) throws IOException {
        report.setting(
                "http",
                "places held as a shopper does, without signing in, behind all filters; requests over %d connections"
                        .formatted(options.callers()));
        report.add(
                new Http(options, server, OUT::println)
                        .measure(
                                System.getProperty("java.class.path"),
                                folder().resolve("http.log")));
    }

    private void live(Server server) throws IOException, InterruptedException {
        report.setting("live", Live.says());
        report.add(
                new Live(options, server, folder(), OUT::println)
                        .measure(System.getProperty("java.class.path")));
    }

    private void start(Server server) throws IOException, InterruptedException {
        report.setting("start.flags", options.startFlags());
        report.add(
                new Starting(options, server, folder(), OUT::println)
                        .measure(Path.of(required("bench.jar"))));
    }

    private static Path folder() {
        return Path.of(required("bench.folder"));
    }

    /// Of what was measured, or of what a short look says.
    private double halfLoad(Server server) {
        double most =
                report.figure("spread")
                        .map(Spread::median)
                        .orElseGet(() -> Bookings.look(options, server));
        report.setting("lag.load", "half of %,.0f bookings/s".formatted(most));
        return most / 2;
    }

    private void settings() {
        Runtime runtime = Runtime.getRuntime();
        report.setting("machine.processors", runtime.availableProcessors());
        report.setting("machine.java", Runtime.version());
        report.setting("machine.heap_mb", runtime.maxMemory() >> 20);
        report.setting("machine.shared", "client, database and application are on this machine");
        report.setting("run.rounds", options.rounds());
        report.setting("run.step", options.step());
        report.setting("run.warm_up", options.warmUp());
        report.setting("run.callers", options.callers() + " " + options.threads());
        report.setting("run.windows", Bookings.WINDOWS + " at once, of " + Town.PLACES + " places");
        report.setting(
                "ours", "chain, encryption, views and metrics on; 16 connections as shipped");
        report.setting(
                "axon4",
                "4.13.0, JDBC engine, aggregates in a cache that forgets nothing, Jackson, %d connections"
                        .formatted(options.peerConnections()));
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is not set: start with ops/bench/run");
        }
        return value;
    }
}
