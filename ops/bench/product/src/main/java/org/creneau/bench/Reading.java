package org.creneau.bench;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.creneau.application.projections.Views;
import org.creneau.domain.kernel.Event;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// How fast a log is read from its first event: as it is by PostgreSQL's own COPY, decoded through the
/// store's stream, and into two views that are rebuilt beside the ones in use.
final class Reading {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> REBUILT = List.of("queues", "orders");

    private final Options options;
    private final Server server;
    private final Consumer<String> say;

    Reading(Options options, Server server, Consumer<String> say) {
        this.options = options;
        this.server = server;
        this.say = say;
    }

    List<Round> measure(long events) throws SQLException {
        try (Product product = Product.on(server, "reading");
                Connection connection = server.connect("reading")) {
            say.accept("Making a log of %,d events, of whole orders".formatted(events));
            product.fillWithOrders(events);
            product.settled();
            server.analyze("reading");
            server.checkpoint();
            List<Step> steps = new ArrayList<>();
            if (options.wants("copy")) {
                steps.add(new Step("copy", () -> copy(connection, product.head())));
            }
            if (options.wants("replay")) {
                steps.add(new Step("replay", () -> replay(product)));
            }
            if (options.wants("rebuild")) {
                steps.add(new Step("rebuild", () -> rebuild(product)));
            }
            for (Step step : steps) {
                warm(step);
            }
            return Round.take("reading", steps, options.rounds(), say);
        } finally {
            server.drop("reading");
        }
    }

    private void warm(Step step) {
        try {
            step.work().measure();
        } catch (Exception e) {
            throw new IllegalStateException(step.name() + " cannot be measured", e);
        }
    }

    private Map<String, Double> copy(Connection connection, long events) throws Exception {
        long began = System.nanoTime();
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        long count = 0;
        do {
            copies.copyOut("copy event to stdout (format binary)", OutputStream.nullOutputStream());
            count += events;
        } while (seconds(began) * 1000 < options.step().toMillis());
        return Map.of("copy", count / seconds(began));
    }

    private Map<String, Double> replay(Product product) {
        long head = product.head();
        long began = System.nanoTime();
        long count = 0;
        do {
            replayOnce(product, head, began);
            count += head;
        } while (seconds(began) * 1000 < options.step().toMillis());
        return Map.of("replay", count / seconds(began));
    }

    private static void replayOnce(Product product, long head, long began) {
        var stream =
                product.sourcing().engine().stream(
                        StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(0)), null);
        long count = 0;
        while (count < head) {
            var entry = stream.next();
            if (entry.isEmpty()) {
                check(stream.error().orElse(null), began);
                LockSupport.parkNanos(10_000);
            } else if (entry.get().message().payload() instanceof Event) {
                count++;
            }
        }
        stream.close();
    }

    private static void check(@Nullable Throwable error, long began) {
        if (error != null || seconds(began) > PATIENCE.toSeconds()) {
            throw new IllegalStateException("The stream does not go on", error);
        }
    }

    /// Both at once, from the order to rebuild until pages read the new tables.
    private static Map<String, Double> rebuild(Product product) {
        Views views = product.views();
        Map<String, String> before = schemas(views);
        long began = System.nanoTime();
        REBUILT.forEach(views::rebuild);
        while (REBUILT.stream().anyMatch(view -> views.schema(view).equals(before.get(view)))) {
            if (seconds(began) > PATIENCE.toSeconds()) {
                throw new IllegalStateException("A view does not come to its end");
            }
            LockSupport.parkNanos(5_000_000);
        }
        return Map.of("rebuild", product.head() / seconds(began));
    }

    private static Map<String, String> schemas(Views views) {
        Map<String, String> schemas = new LinkedHashMap<>();
        REBUILT.forEach(view -> schemas.put(view, views.schema(view)));
        return schemas;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
