package org.creneau.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.creneau.bench.load.Latencies;
import org.creneau.infrastructure.vault.Keys;

/// A thousand open pages in front of four shops, and a change every tenth of a second: how long after a change is committed
/// on one node each page that another node serves shows it.
final class Live {
    private static final int SHOPS = 4;
    private static final int BOARDS = 400;
    private static final int SHOPPERS = 550;
    private static final int STAFF = 50;
    private static final int CUT = 200;
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(100);

    /// Each so many changes somebody is called, and everybody behind her moves up.
    private static final int CALL_EACH = 40;

    /// Longer than the product takes to notice that pages have gone: it tells each something each 15 seconds.
    private static final Duration LEAVE = Duration.ofSeconds(35);

    private static final String DATABASE = "live";

    private static final List<String> COUNTED =
            List.of("live_rendered_total", "live_lag_seconds_sum", "live_lag_seconds_count");

    private final Options options;
    private final Server server;
    private final Path folder;
    private final Consumer<String> say;

    Live(Options options, Server server, Path folder, Consumer<String> say) {
        this.options = options;
        this.server = server;
        this.folder = folder;
        this.say = say;
    }

    static String says() {
        return "%d screens at doors, %d pages of people who wait, %d of staff, over %d shops; a change each %d ms on another node, a call each %d changes; %d pages come back in the middle"
                .formatted(
                        BOARDS, SHOPPERS, STAFF, SHOPS, BETWEEN_CHANGES.toMillis(), CALL_EACH, CUT);
    }

    List<Round> measure(String classpath) throws IOException, InterruptedException {
        String key = Keys.random();
        Keys keys = Keys.of(key);
        try (Product product = Product.on(server, DATABASE, keys)) {
            LiveShops shops = new LiveShops(product, keys, SHOPS);
            List<String> waiting = shops.opened(SHOPPERS);
            product.settled();
            try (ProductProcess served = served(classpath, key);
                    LivePages client = new LivePages(classpath, served.port())) {
                client.open(pages(shops, waiting));
                run(served, shops, client, options.warmUp().dividedBy(3), SHOPS);
                Duration time = options.step().multipliedBy(5);
                List<Round> rounds =
                        new ArrayList<>(
                                Round.take(
                                        DATABASE,
                                        List.of(
                                                new Step(
                                                        "live_p99_ms",
                                                        () ->
                                                                run(
                                                                        served, shops, client, time,
                                                                        SHOPS)),
                                                new Step(
                                                        "live_hot_p99_ms",
                                                        () ->
                                                                hot(
                                                                        run(
                                                                                served, shops,
                                                                                client, time, 1)))),
                                        options.rounds(),
                                        say));
                record(served, shops, client);
                rounds.add(memory(served, client));
                return rounds;
            }
        } finally {
            server.drop(DATABASE);
        }
    }

    private ProductProcess served(String classpath, String key) throws IOException {
        List<String> java =
                List.of(
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dcreneau.staff[0].login=banc",
                        "-Dcreneau.staff[0].password-hash={noop}banc",
                        "-Dcreneau.staff[0].shop=*",
                        "-Dcreneau.staff[0].roles=COUNTER",
                        "-cp",
                        classpath,
                        "org.creneau.bench.served.ServedProduct");
        return ProductProcess.start(java, server, DATABASE, key, folder.resolve("live.log"));
    }

    /// Those that are cut in the middle are the first, and so of all kinds.
    private static List<String> pages(LiveShops shops, List<String> waiting) {
        List<String> pages = new ArrayList<>();
        int all = BOARDS + SHOPPERS + STAFF;
        for (int page = 0; page < all; page++) {
            int turn = page % 20;
            String shop = shops.shops().get(page / 20 % SHOPS);
            if (turn < 8) {
                pages.add("board " + shop + " board=" + shop);
            } else if (turn < 19) {
                int one = page / 20 * 11 + turn - 8;
                pages.add("mine " + shops.shops().get(one % SHOPS) + " mine=" + waiting.get(one));
            } else {
                pages.add("staff " + shop + " staff=" + shop);
            }
        }
        return pages;
    }

    private Map<String, Double> run(
            ProductProcess served, LiveShops shops, LivePages client, Duration time, int over)
            throws IOException {
        client.ask("forget");
        Map<String, Double> counted = counted(served.port());
        Map<String, Double> used = used(served, client);
        long began = System.nanoTime();
        List<LiveShops.Change> changes = new ArrayList<>();
        Latencies commands = new Latencies();
        long cut = micros(Instant.now().plus(time.dividedBy(2)));
        boolean isCut = false;
        for (long at = began; at < began + time.toNanos(); at += BETWEEN_CHANGES.toNanos()) {
            LockSupport.parkNanos(at - System.nanoTime());
            int number = changes.size();
            long asked = System.nanoTime();
            changes.add(shops.next(number % over, number % CALL_EACH == CALL_EACH / 2));
            commands.add(System.nanoTime() - asked);
            if (!isCut && micros(Instant.now()) > cut) {
                client.ask("cut " + CUT);
                isCut = true;
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Map<String, Double> now = used(served, client);
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        LiveFigures figures = new LiveFigures(changes, client.heard(folder), cut);
        Map<String, Double> found = new LinkedHashMap<>(figures.found(seconds));
        Map<String, Double> since = since(counted, counted(served.port()));
        double told = since.getOrDefault("live_lag_seconds_count", 0.0);
        found.put("live_told_per_s", told / seconds);
        found.put("live_rendered_per_s", since.getOrDefault("live_rendered_total", 0.0) / seconds);
        found.put(
                "live_telling_ms",
                since.getOrDefault("live_lag_seconds_sum", 0.0) * 1e3 / Math.max(1, told));
        found.put("live_command_p99_ms", commands.millis(0.99));
        now.forEach(
                (name, value) -> found.put(name, (value - used.getOrDefault(name, 0.0)) / seconds));
        return found;
    }

    /// Seconds of processors since they were started. The database is apart from them.
    private static Map<String, Double> used(ProductProcess served, LivePages client)
            throws IOException {
        Map<String, Double> used = new LinkedHashMap<>();
        used.put("live_processors", served.jvm().processorSeconds());
        used.put("live_client_processors", client.jvm().processorSeconds());
        used.put("live_deciding_processors", Jvm.own().processorSeconds());
        return used;
    }

    /// Where the time goes in both processes, apart from the rounds: recordings cost time of their own.
    private void record(ProductProcess served, LiveShops shops, LivePages client)
            throws IOException, InterruptedException {
        Path profile = options.profile();
        if (profile == null) {
            return;
        }
        Files.createDirectories(profile);
        served.jvm().startRecording();
        client.jvm().startRecording();
        run(served, shops, client, options.step().multipliedBy(5), SHOPS);
        served.jvm().stopRecording(profile.resolve("live.jfr"));
        client.jvm().stopRecording(profile.resolve("live-pages.jfr"));
    }

    private static Map<String, Double> hot(Map<String, Double> found) {
        Map<String, Double> hot = new LinkedHashMap<>();
        found.forEach((name, value) -> hot.put(name.replaceFirst("^live_", "live_hot_"), value));
        return hot;
    }

    /// With all pages, and once they have gone.
    private static Round memory(ProductProcess served, LivePages client)
            throws IOException, InterruptedException {
        double with = served.jvm().heapMegabytes();
        double resident = served.residentMegabytes();
        client.close();
        LockSupport.parkNanos(LEAVE.toNanos());
        double without = served.jvm().heapMegabytes();
        return new Round(
                "live memory",
                1,
                Map.of(
                        "live_kb_a_page",
                        List.of((with - without) * 1e3 / (BOARDS + SHOPPERS + STAFF)),
                        "live_heap_mb",
                        List.of(with),
                        "live_rss_mb",
                        List.of(resident)),
                null);
    }

    private static Map<String, Double> since(Map<String, Double> before, Map<String, Double> now) {
        Map<String, Double> since = new LinkedHashMap<>();
        now.forEach((name, value) -> since.put(name, value - before.getOrDefault(name, 0.0)));
        return since;
    }

    /// What the product counts of itself.
    private static Map<String, Double> counted(int port) throws IOException {
        Map<String, Double> counted = new LinkedHashMap<>();
        for (String line :
                got("http://127.0.0.1:" + port + "/actuator/prometheus").split("\n", -1)) {
            if (COUNTED.stream().anyMatch(name -> line.startsWith("creneau_" + name + " "))) {
                String[] parts = line.split(" ", -1);
                counted.put(parts[0].substring("creneau_".length()), Double.parseDouble(parts[1]));
            }
        }
        return counted;
    }

    private static String got(String address) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }
}
