package org.creneau.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.projections.Views;
import org.creneau.bench.load.Attempt;
import org.creneau.bench.load.Slots;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.infrastructure.projections.AllViews;
import org.creneau.infrastructure.serialization.EventCodec;
import org.creneau.infrastructure.sourcing.EventSourcing;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.Vault;

/// The product without its pages, put together as it is shipped: log with chain, encryption, views,
/// metrics, and the pool of connections that its configuration says.
final class Product implements Attempt, AutoCloseable {
    /// Longer than a run, so that no hold runs out and every booking appends one event.
    private static final Duration HELD = Duration.ofHours(12);

    private static final List<String> VIEWS =
            List.of("windows", "orders", "queues", "demand", "shops", "catalogues");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HikariDataSource pool;
    private final PrometheusMeterRegistry meters =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final EventSourcing sourcing;
    private final AllViews views;
    private final Town town;
    private final Past past;

    private Product(HikariDataSource pool, Keys keys, InstantSource clock, Town town) {
        this.pool = pool;
        Vault vault = new Vault(pool, keys);
        sourcing = new EventSourcing(pool, new EventCodec(vault), clock, meters);
        views =
                new AllViews(
                        pool,
                        sourcing.engine(),
                        sourcing.storedEvents(),
                        vault,
                        clock,
                        meters,
                        AllViews.SEGMENTS);
        this.town = town;
        past = new Past(town);
    }

    /// On a new database, with all shops open.
    static Product on(Server server, String database) {
        return on(server, database, Keys.of(Keys.random()));
    }

    static Product on(Server server, String database, Keys keys) {
        server.fresh(database);
        Product product =
                new Product(
                        server.productPool(database),
                        keys,
                        InstantSource.system(),
                        new Town(Instant.now()));
        product.sourcing.start();
        product.views.start();
        product.town.opening().forEach(product::accepted);
        return product;
    }

    /// With so many bookings behind it that its views have not read and do not read.
    static Product behindItsPast(Server server, String database, long events) {
        Keys keys = Keys.of(Keys.random());
        Town town;
        try (Product before = on(server, database, keys)) {
            before.settled();
            town = before.town;
            before.views.close();
            before.fillWithHolds(events);
        }
        server.run(database, Server.SKIP_THE_PAST);
        server.analyze(database);
        Product product =
                new Product(server.productPool(database), keys, InstantSource.system(), town);
        product.sourcing.start();
        product.views.start();
        return product;
    }

    EventSourcing sourcing() {
        return sourcing;
    }

    Views views() {
        return views.views();
    }

    Town town() {
        return town;
    }

    Slots slots(int atOnce) {
        return new Slots(atOnce, town::unused);
    }

    /// Makes the log longer, by bookings that nobody decided.
    void fillWithHolds(long events) {
        new Filler(sourcing.engine()).append(events, past::hold);
    }

    /// Makes the log longer, by whole orders that nobody decided.
    void fillWithOrders(long events) {
        new Filler(sourcing.engine()).append(events, past::order);
    }

    @Override
    public Answer take(int number) {
        return answer(held(town.slot(number), random(), random()));
    }

    /// A place held and an order placed on it, for a person not known before.
    Answer order(int number) {
        SlotId slot = town.slot(number);
        String hold = random();
        String subject = random();
        Answer answer = answer(held(slot, hold, subject));
        return switch (answer) {
            case FULL -> answer;
            case TAKEN -> answer(send(placing(slot, hold, subject)));
        };
    }

    Outcome held(SlotId slot, String hold, String subject) {
        return send(new HoldPlace(slot, new HoldId(hold), new SubjectId(subject), HELD));
    }

    static PlaceOrder placing(SlotId slot, String hold, String subject) {
        return new PlaceOrder(
                new OrderId(random()),
                "KM-10000",
                slot,
                new HoldId(hold),
                new SubjectId(subject),
                List.of(new PlaceOrder.Wanted.Article(Town.ARTICLE, new Quantity(1))),
                new Contact(PersonalText.of("Personne Inventée"), PersonalText.of("+33199000000")),
                PersonalText.of("ACDEFG"),
                PayAt.COUNTER);
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> Answer.TAKEN;
            case Outcome.Refused(var reason) when reason == SlotRefusal.SLOT_FULL -> Answer.FULL;
            case Outcome.Refused(var reason) ->
                    throw new IllegalStateException("Refused: " + reason.code());
        };
    }

    /// @throws IllegalStateException where it is refused
    Outcome.Accepted accepted(Command command) {
        return switch (send(command)) {
            case Outcome.Accepted done -> done;
            case Outcome.Refused(var reason) ->
                    throw new IllegalStateException("Refused: " + reason.code());
        };
    }

    private Outcome send(Command command) {
        return sourcing.commands()
                .send(
                        Issued.first(
                                random(),
                                command,
                                Instant.now(),
                                Actor.system("bench"),
                                Channel.API));
    }

    /// Quickly made: the callers are no part of what is measured.
    static String random() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    long head() {
        return sourcing.storedEvents().head();
    }

    /// Waits until every view shows everything, so that nothing of one step is still being done in the
    /// next.
    ///
    /// @return the seconds it took
    double settled() {
        long began = System.nanoTime();
        long head = head();
        for (String view : VIEWS) {
            if (!views.views().await(view, head, PATIENCE)) {
                throw new IllegalStateException("The view " + view + " does not catch up");
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() {
        views.close();
        sourcing.close();
        pool.close();
    }
}
