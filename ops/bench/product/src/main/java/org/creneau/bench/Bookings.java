package org.creneau.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creneau.bench.load.Attempt;
import org.creneau.bench.load.Callers;
import org.creneau.bench.load.Measured;

/// Bookings a second: ours and the peer's, over many windows and on a single one, beside what the same
/// PostgreSQL does at best.
final class Bookings {
    /// Asked for at the same time when they are spread.
    static final int WINDOWS = 256;

    private static final int HOT = 1;

    private final Options options;
    private final Server server;
    private final Product product;
    private final Callers callers;
    private final Consumer<String> say;

    Bookings(Options options, Server server, Product product, Consumer<String> say) {
        this.options = options;
        this.server = server;
        this.product = product;
        this.callers = new Callers(options.callers(), options.threads());
        this.say = say;
    }

    /// Bookings a second, spread, after warming up.
    static double look(Options options, Server server) {
        try (Product product = Product.on(server, "look")) {
            Callers callers = new Callers(options.callers(), options.threads());
            callers.run(options.warmUp(), product.slots(WINDOWS), product);
            return callers.run(options.step(), product.slots(WINDOWS), product).perSecond();
        } finally {
            server.drop("look");
        }
    }

    /// @param peer class path of the peer
    List<Round> measure(String peer) throws Exception {
        warmUp();
        List<Step> steps = new ArrayList<>(own());
        try (CopiedLog log = options.wantsAny("unnest", "commit") ? floors() : null;
                PeerClient other = options.wants("axon4") ? peer(peer) : null) {
            if (log != null && options.wants("unnest")) {
                steps.add(new Step("unnest", log::unnest));
            }
            if (log != null && options.wants("commit")) {
                steps.add(new Step("commit_p50_ms", () -> log.commit(options.step().dividedBy(2))));
            }
            if (other != null) {
                steps.add(new Step("axon4_spread", () -> of(other, "axon4_spread", WINDOWS)));
                steps.add(new Step("axon4_hot", () -> of(other, "axon4_hot", HOT)));
            }
            return Round.take("bookings", steps, options.rounds(), say);
        }
    }

    private List<Step> own() {
        List<Step> steps = new ArrayList<>();
        if (options.wants("spread")) {
            steps.add(new Step("spread", () -> of("spread", WINDOWS, product)));
        }
        if (options.wants("hot")) {
            steps.add(new Step("hot", () -> of("hot", HOT, product)));
        }
        if (options.wants("order")) {
            steps.add(new Step("order", () -> of("order", WINDOWS, product::order)));
        }
        return steps;
    }

    private void warmUp() {
        Duration time = options.warmUp();
        say.accept("Warming up");
        callers.run(time, product.slots(WINDOWS), product);
        callers.run(time.dividedBy(2), product.slots(HOT), product);
        if (options.wants("order")) {
            callers.run(time.dividedBy(2), product.slots(WINDOWS), product::order);
        }
        product.settled();
    }

    private CopiedLog floors() throws Exception {
        say.accept("Making the log longer, for the floors");
        product.fillWithHolds(CopiedLog.ENOUGH);
        product.settled();
        server.analyze("ours");
        CopiedLog log = new CopiedLog(server, "ours");
        log.unnest();
        log.commit(options.warmUp().dividedBy(4));
        return log;
    }

    private PeerClient peer(String classpath) throws IOException {
        PeerClient peer = new PeerClient(classpath, server, "peer", options.peerConnections());
        peer.run(options, options.warmUp(), WINDOWS);
        server.analyze("peer");
        peer.run(options, options.warmUp().dividedBy(2), HOT);
        return peer;
    }

    private Map<String, Double> of(String name, int windows, Attempt attempt) {
        server.checkpoint();
        Measured measured = callers.run(options.step(), product.slots(windows), attempt);
        Map<String, Double> figures = figures(name, measured);
        figures.put(name + "_views_behind_s", product.settled());
        return figures;
    }

    private Map<String, Double> of(PeerClient peer, String name, int windows) throws IOException {
        server.checkpoint();
        return figures(name, peer.run(options, options.step(), windows));
    }

    private static Map<String, Double> figures(String name, Measured measured) {
        if (measured.failed() > 0 || measured.taken() == 0) {
            throw new IllegalStateException(measured.failed() + " calls ended in an error");
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(name, measured.perSecond());
        figures.put(name + "_p50_ms", measured.p50());
        figures.put(name + "_p99_ms", measured.p99());
        figures.put(name + "_max_ms", measured.max());
        figures.put(name + "_refused", (double) measured.refused());
        return figures;
    }
}
