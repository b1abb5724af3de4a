package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.application.slot.WhenHoldsLapse;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.queue.RecordWalkIn;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.testing.Town;
import org.creneau.infrastructure.audit.StoreHistories;
import org.creneau.infrastructure.serialization.EventCodec;
import org.creneau.infrastructure.sourcing.EventSourcing;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// The whole way: a command, its events, encrypted in the log, and every view of them.
class AllViewsTest {
    private static final Keys KEYS = Keys.of("YSBtYXN0ZXIga2V5IG9mIHRoaXJ0eS10d28gYnl0ZXM=");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int PLACES = 6;

    private final PGSimpleDataSource unpooled = PostgresForTests.freshDatabase();
    private final HikariDataSource database = Pools.of(unpooled);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(Town.NOON);
    private final InstantSource clock = now::get;
    private final Vault vault = new Vault(database, KEYS);
    private final EventCodec codec = new EventCodec(vault);
    private final EventSourcing sourcing = new EventSourcing(database, codec, clock, meters);
    private final AllViews views =
            new AllViews(
                    database,
                    sourcing.engine(),
                    sourcing.storedEvents(),
                    vault,
                    clock,
                    meters,
                    AllViews.SEGMENTS);

    @BeforeEach
    void open() {
        sourcing.start();
        views.start();
        send(new OpenShop(Town.SHOP, Town.profile(Door.INSIDE)));
        send(new PublishSchedule(Town.SHOP, Town.schedule(PLACES), LocalDate.of(2020, 12, 1)));
        send(new ListItem(Town.SHOP, Town.NOVEL, "Un roman", Town.NOVEL_PRICE, Town.BOOKS));
    }

    @AfterEach
    void close() {
        views.close();
        sourcing.close();
        database.close();
        PostgresForTests.drop(unpooled);
    }

    @Test
    void anOrderIsInEveryViewOnceItsPositionWasWaitedFor() {
        long position = order(Town.SLOT, "ann");

        assertThat(views.views().await("orders", position, SOON)).isTrue();
        OrderView order = views.orders().find(Town.SHOP, new OrderId("order-ann")).orElseThrow();
        assertThat(order.contact()).isEqualTo(Town.CONTACT);
        assertThat(order.code()).isEqualTo(Town.CODE);
        assertThat(order.total()).isEqualTo(Town.NOVEL_PRICE);
        assertThat(order.placedThrough()).isEqualTo("WEB");
        assertThat(order.status()).isEqualTo(Status.ACCEPTED);
        assertThat(views.views().await("windows", position, SOON)).isTrue();
        assertThat(views.views().await("shops", position, SOON)).isTrue();
        assertThat(window(Town.SLOT).left()).isEqualTo(PLACES - 1);
        assertThat(views.views().await("catalogues", position, SOON)).isTrue();
        assertThat(views.catalogues().of(Town.SHOP)).hasSize(1);
    }

    @Test
    void afterAPersonIsErasedHerOrderStandsWithoutHer() {
        views.views().await("orders", order(Town.SLOT, "ann"), SOON);

        vault.erase(Town.SHOP, new SubjectId("ann"));

        OrderView order = views.orders().find(Town.SHOP, new OrderId("order-ann")).orElseThrow();
        assertThat(order.contact().name().or("gone")).isEqualTo("gone");
        assertThat(order.total()).isEqualTo(Town.NOVEL_PRICE);
    }

    @Test
    void everyViewRebuiltWhileCommandsRunShowsTheSame() throws InterruptedException {
        List<String> names =
                List.of(
                        "shops",
                        "catalogues",
                        "windows",
                        "demand",
                        "orders",
                        "payments",
                        "tills",
                        "online",
                        "withdrawals",
                        "returns",
                        "customers",
                        "queues",
                        "waits",
                        "estimates");
        orders(0, 20);
        List<String> before = names.stream().map(views.views()::schema).toList();

        Thread busy = Thread.startVirtualThread(() -> orders(20, 60));
        names.forEach(views.views()::rebuild);
        busy.join();
        await().atMost(SOON.multipliedBy(3))
                .until(() -> names.stream().map(views.views()::schema).noneMatch(before::contains));
        List<String> after = names.stream().map(views.views()::schema).toList();

        for (int i = 0; i < names.size(); i++) {
            String old = before.get(i);
            String rebuilt = after.get(i);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(dump(rebuilt)).isEqualTo(dump(old)));
        }
        assertThat(dump(after.get(4))).hasSizeGreaterThan(100);
    }

    @Test
    void holdsThatLapseAreWrittenDownOnceHoweverManyLookAfterThem() {
        long position = hold(Town.SLOT, "ann");
        views.views().await("windows", position, SOON);
        WhenHoldsLapse automation =
                new WhenHoldsLapse(
                        views.lapsedHolds(),
                        sourcing.commands(),
                        () -> UUID.randomUUID().toString());
        automation.run(Town.NOON);
        assertThat(expired()).isZero();

        now.set(Town.NOON.plus(HoldPlace.USUAL));
        automation.run(now.get());
        automation.run(now.get());

        assertThat(expired()).isEqualTo(1);
        views.views().await("windows", sourcing.engine().head(), SOON);
        assertThat(views.lapsedHolds().at(now.get())).isEmpty();
    }

    @Test
    void theHistoryOfAnOrderIsReadFromTheLogWithItsRawRecords() {
        order(Town.SLOT, "ann");
        send(new MarkReady(Town.SHOP, new OrderId("order-ann")));

        List<Entry> history =
                new StoreHistories(sourcing.storedEvents(), codec)
                        .of(new OrderId("order-ann").tag());

        assertThat(history)
                .extracting(Entry::name)
                .containsExactly("slot.place-taken", "order.placed", "order.ready");
        assertThat(history.get(1).raw()).contains("novel").doesNotContain("Anne Exemple");
        assertThat(history.get(1).chain()).hasSize(64);
        assertThat(history.get(1).tags()).contains("order:order-ann", "shop:librairie");
        assertThat(history.getLast().recorded().actor()).isEqualTo("system:test");
        assertThat(history.getLast().recordedBy(Town.NOON)).isTrue();
        assertThat(history.getLast().recordedBy(Town.NOON.minusMillis(1))).isFalse();
    }

    @Test
    void viewsAndQueuesHaveFigures() {
        views.metrics().bindTo(meters);
        QueueMetrics queues = new QueueMetrics(views.shops(), views.queues(), clock);
        queues.bindTo(meters);
        send(
                new ChooseDistancing(
                        Town.SHOP,
                        new Distancing(
                                60,
                                new Distancing.Text.AsOf("FR", LocalDate.of(2020, 12, 1)),
                                null)));
        long position = send(new RecordWalkIn(Town.QUEUE, "visit-1", 3, Town.NOON));
        views.views().await("queues", position, SOON);
        views.views().await("shops", position, SOON);

        queues.count();
        views.metrics().measure();

        assertThat(gauge("creneau.queue.people.inside", "shop", "librairie")).isEqualTo(3);
        assertThat(gauge("creneau.queue.people.allowed", "shop", "librairie")).isEqualTo(7);
        assertThat(gauge("creneau.projection.lag.events", "view", "queues")).isZero();
        assertThat(gauge("creneau.projection.lag.seconds", "view", "queues")).isZero();
        assertThat(gauge("creneau.projection.parked.events", "view", "queues")).isZero();
        assertThat(gauge("creneau.projection.rebuild.lag.events", "view", "queues")).isZero();
        assertThat(meters.get("creneau.projection.batch").tag("view", "queues").timer().count())
                .isPositive();
    }

    /// Whoever reads at the instant of a count would else find a row twice, and fail.
    @Test
    void aFigureIsCountedAnewWithoutBeingReplaced() {
        QueueMetrics queues = new QueueMetrics(views.shops(), views.queues(), clock);
        queues.bindTo(meters);
        await().atMost(SOON).until(() -> !views.shops().all().isEmpty());
        queues.count();
        Gauge before = meters.get("creneau.queue.people.inside").gauge();

        long position = send(new RecordWalkIn(Town.QUEUE, "visit-1", 3, Town.NOON));
        views.views().await("queues", position, SOON);
        queues.count();

        assertThat(before.value()).isEqualTo(3);
        assertThat(meters.get("creneau.queue.people.inside").gauges()).containsExactly(before);
    }

    private double gauge(String name, String key, String value) {
        return meters.get(name).tag(key, value).gauge().value();
    }

    private void orders(int from, int to) {
        IntStream.range(from, to)
                .forEach(i -> order(Town.slotAt("%02d:00".formatted(14 + i % 5)), "p" + i));
    }

    private long order(SlotId slot, String who) {
        hold(slot, who);
        return send(
                new PlaceOrder(
                        new OrderId("order-" + who),
                        "KM-10000",
                        slot,
                        new HoldId("hold-" + who),
                        new SubjectId(who),
                        List.of(new PlaceOrder.Wanted.Article(Town.NOVEL, Town.pieces(1))),
                        Town.CONTACT,
                        Town.CODE,
                        PayAt.COUNTER));
    }

    private long hold(SlotId slot, String who) {
        return send(
                new HoldPlace(
                        slot, new HoldId("hold-" + who), new SubjectId(who), HoldPlace.USUAL));
    }

    /// @return the position up to which a view shows the effect; a refusal has none
    private long send(Command command) {
        Outcome outcome =
                sourcing.commands()
                        .send(
                                Issued.first(
                                        UUID.randomUUID().toString(),
                                        command,
                                        now.get(),
                                        Actor.system("test"),
                                        Channel.WEB));
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.position();
            case Outcome.Refused _ -> sourcing.engine().head();
        };
    }

    private long expired() {
        return sourcing.storedEvents()
                .from(1)
                .filter(event -> event.name().equals("slot.hold-expired"))
                .count();
    }

    private Window window(SlotId slot) {
        return views.openWindows().days(slot.shop(), Town.SATURDAY, 1, 1, now.get()).stream()
                .flatMap(day -> day.windows().stream())
                .filter(window -> window.slot().equals(slot))
                .findFirst()
                .orElseThrow();
    }

    /// Every row of every table of a schema, but for sealed texts: a seal is never the same twice.
    private String dump(String schema) {
        List<String> tables =
                jdbc.queryForList(
                        "select tablename from pg_tables where schemaname = ? order by 1",
                        String.class,
                        schema);
        StringBuilder dump = new StringBuilder();
        for (String table : tables) {
            dump.append(table).append('\n');
            jdbc.queryForList(
                            """
                            select (to_jsonb(t) - 'sealed_name' - 'sealed_phone' - 'sealed_code' - 'sealed_note')::text
                            from %s.%s t order by 1
                            """
                                    .formatted(schema, table),
                            String.class)
                    .forEach(row -> dump.append(row).append('\n'));
        }
        return dump.toString();
    }
}
