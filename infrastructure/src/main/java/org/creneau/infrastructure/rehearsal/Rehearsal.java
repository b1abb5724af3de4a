package org.creneau.infrastructure.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.creneau.application.audit.PromiseCheck;
import org.creneau.application.audit.Promises;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PublishSchedule;
import org.jspecify.annotations.Nullable;

/// One play: the shop opens, every invoice of the file comes at its time, everybody who ordered comes
/// to collect, and the log is then read by somebody who took no part.
final class Rehearsal {
    private static final Duration BEFORE_THE_FIRST = Duration.ofHours(1);

    private final Options options;
    private final Stage.Builder stages;
    private final InstantSource stopwatch;
    private final Progress progress;

    /// @param stopwatch real time, for the report's seconds
    Rehearsal(Options options, Stage.Builder stages, InstantSource stopwatch, Progress progress) {
        this.options = options;
        this.stages = stages;
        this.stopwatch = stopwatch;
        this.progress = progress;
    }

    Report run() throws IOException, BadOption {
        try (OrderFile file =
                OrderFile.open(
                        options.orders(), options.columns(), options.skipUnknownCustomers())) {
            Invoice first = file.next();
            SimulatedClock clock = new SimulatedClock(start(first));
            try (Stage stage = stages.build(clock)) {
                return play(file, first, stage, clock);
            }
        }
    }

    private Instant start(@Nullable Invoice first) {
        return first == null ? Instant.EPOCH : instant(first).minus(BEFORE_THE_FIRST);
    }

    private Report play(OrderFile file, @Nullable Invoice first, Stage stage, SimulatedClock clock)
            throws IOException, BadOption {
        Instant began = stopwatch.instant();
        Scene scene =
                new Scene(
                        options,
                        new Desk(stage.commands(), clock),
                        new Agenda(clock),
                        clock,
                        new Timetable(options.schedule(), options.zone()),
                        Shelves.of(options),
                        new Figures());
        Optional<Teller> teller = teller(scene);
        openShop(scene);
        everyInvoice(file, first, scene, new Door(scene, teller));
        scene.agenda().runAll();
        double seconds = Duration.between(began, stopwatch.instant()).toMillis() / 1000.0;
        progress.done(scene.figures());
        PromiseCheck check = new PromiseCheck();
        CountedGoods goods = new CountedGoods();
        stage.readLog(
                recorded -> {
                    check.see(recorded);
                    goods.see(recorded);
                });
        Instant from = first == null ? null : instant(first);
        return report(
                file,
                scene,
                check.found(),
                goods.heldAgainst(file.sums(), scene.figures().notSold),
                stage.verifyChain(),
                from,
                seconds,
                teller.map(Teller::estimates).orElse(null));
    }

    private Optional<Teller> teller(Scene scene) {
        if (!options.fortnight()) {
            return Optional.empty();
        }
        Teller teller = new Teller(options, scene.desk(), scene.clock());
        scene.desk().heardBy(teller::see);
        return Optional.of(teller);
    }

    private void openShop(Scene scene) {
        Profile profile =
                new Profile("Répétition", "rehearsal", "", "FR", options.zone(), options.door());
        scene.desk().byStaff(new OpenShop(Scene.SHOP, profile, options.holidays()));
        scene.desk()
                .byStaff(
                        new PublishSchedule(
                                Scene.SHOP,
                                options.schedule(),
                                scene.timetable().day(scene.clock().instant())));
        scene.desk().byStaff(new ChooseDistancing(Scene.SHOP, options.distancing()));
    }

    private void everyInvoice(OrderFile file, @Nullable Invoice first, Scene scene, Door door)
            throws IOException {
        Purchases purchases = new Purchases(options.seed());
        Bookings bookings = new Bookings(scene, door, purchases);
        GoodsBack goodsBack = new GoodsBack(scene, door, purchases);
        for (Invoice invoice = first; invoice != null; invoice = file.next()) {
            Instant at = instant(invoice);
            scene.agenda().runBefore(at);
            scene.clock().advanceTo(at);
            if (invoice.cancellation()) {
                scene.figures().cancellations++;
                bookings.heardOf(invoice);
                goodsBack.take(invoice);
            } else {
                scene.figures().invoices++;
                bookings.take(invoice);
            }
            progress.at(file.share(), scene.figures());
        }
    }

    private Instant instant(Invoice invoice) {
        return invoice.at().atZone(options.zone()).toInstant();
    }

    private Report report(
            OrderFile file,
            Scene scene,
            Promises promises,
            Report.Goods goods,
            Report.Chain chain,
            @Nullable Instant from,
            double seconds,
            Report.@Nullable Estimates estimates) {
        Figures figures = scene.figures();
        return new Report(
                figures.invoices,
                file.invoicesOfDirtAlone(),
                figures.booked,
                figures.lost,
                stock(scene, promises),
                goods,
                figures.moved(),
                new Report.Moved(
                        minutes(figures.moved(50)),
                        minutes(figures.moved(95)),
                        minutes(figures.moved(100))),
                scene.desk().refused(),
                figures.handedOver,
                figures.booked - figures.cancelled - figures.handedOver,
                figures.noShows,
                figures.absent,
                figures.walkIns,
                figures.cancellations,
                figures.cancelled,
                figures.returned,
                figures.returnsOnOrder,
                figures.returnsOfUnknownOrigin,
                promises.oversold().size(),
                promises.callsAbove().size(),
                promises.insistedCalls(),
                promises.peopleAboveLimit(),
                promises.windows(),
                busiest(promises),
                worst(promises),
                waits(promises.waits()),
                estimates,
                scene.desk().sent(),
                promises.events(),
                Math.round(promises.events() / Math.max(seconds, 0.001)),
                chain,
                file.read(),
                file.used(),
                skipped(file),
                file.noted(),
                from,
                scene.clock().instant(),
                seconds,
                echo());
    }

    private Report.@Nullable Stock stock(Scene scene, Promises promises) {
        Figures figures = scene.figures();
        return options.stockOfFirstWeek()
                ? new Report.Stock(
                        scene.shelves().pieces().size(),
                        figures.ordersCutShort,
                        figures.lostForStock,
                        figures.piecesRefused,
                        promises.beyondStock().size())
                : null;
    }

    private static double minutes(Duration duration) {
        return duration.toSeconds() / 60.0;
    }

    private static Report.@Nullable Busiest busiest(Promises promises) {
        return Optional.ofNullable(promises.busiest())
                .map(b -> new Report.Busiest(b.slot().start(), b.orders(), b.places()))
                .orElse(null);
    }

    private static Report.@Nullable Worst worst(Promises promises) {
        return Optional.ofNullable(promises.worst())
                .map(w -> new Report.Worst(w.at(), w.inside(), w.allowed(), w.walkedIn()))
                .orElse(null);
    }

    private static Report.Waits waits(Promises.Waits waits) {
        return new Report.Waits(
                waits.count(),
                waits.p50().toSeconds(),
                waits.p95().toSeconds(),
                waits.longest().toSeconds());
    }

    private static Map<String, Long> skipped(OrderFile file) {
        Map<String, Long> skipped = new TreeMap<>();
        file.skipped().forEach((dirt, lines) -> skipped.put(dirt.code(), lines));
        return skipped;
    }

    private Map<String, Object> echo() {
        Map<String, Object> echo = new LinkedHashMap<>();
        echo.put("lengthMinutes", options.schedule().length().toMinutes());
        echo.put("capacity", options.schedule().places());
        echo.put("preparationMinutes", options.schedule().preparation().toMinutes());
        echo.put("horizonDays", options.schedule().horizonDays());
        echo.put("holidays", options.holidays().toString());
        echo.put("zone", options.zone().getId());
        echo.put("surface", options.distancing().surface());
        echo.put("text", options.distancing().text().toString());
        echo.put("door", options.door().name().toLowerCase(java.util.Locale.ROOT));
        echo.put("dwellSeconds", options.dwell().toSeconds());
        echo.put("stock", options.stockOfFirstWeek() ? "first-week" : "not counted");
        echo.put("callLagSeconds", options.callLag().toSeconds());
        echo.put("seed", options.seed());
        return echo;
    }
}
