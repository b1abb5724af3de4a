package org.creneau.infrastructure.projections;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creneau.application.appointment.Appointments;
import org.creneau.application.audit.Histories;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.catalogue.Catalogues;
import org.creneau.application.customer.Customers;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.Commands;
import org.creneau.application.live.Changes;
import org.creneau.application.order.Orders;
import org.creneau.application.order.UnreadLetters;
import org.creneau.application.order.WhenPutAsideLapses;
import org.creneau.application.payment.Payments;
import org.creneau.application.payment.online.LateOrders;
import org.creneau.application.payment.online.OnlinePayments;
import org.creneau.application.payment.online.Refunds;
import org.creneau.application.photo.KeptPhotos;
import org.creneau.application.photo.WhenPhotosAreShownNoMore;
import org.creneau.application.projections.Views;
import org.creneau.application.queue.Estimates;
import org.creneau.application.queue.Queues;
import org.creneau.application.shop.Shops;
import org.creneau.application.slot.LapsedHolds;
import org.creneau.application.slot.LostDemand;
import org.creneau.application.slot.OpenWindows;
import org.creneau.application.slot.WhenHoldsLapse;
import org.creneau.application.waiting.Announcements;
import org.creneau.application.waiting.Waits;
import org.creneau.application.waiting.WhenPlacesFree;
import org.creneau.application.withdrawal.Withdrawals;
import org.creneau.infrastructure.audit.StoreHistories;
import org.creneau.infrastructure.eventstore.PayloadCodec;
import org.creneau.infrastructure.eventstore.StoredEvents;
import org.creneau.infrastructure.rounds.NodeRounds;
import org.creneau.infrastructure.rounds.SharedRound;
import org.creneau.infrastructure.rounds.SharedRounds;
import org.creneau.infrastructure.sourcing.EventSourcing;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The views in the running product: after the log, before the doors.
@Configuration(proxyBeanMethods = false)
class ProductViews {
    /// The log is in phase 0.
    private static final int VIEWS_PHASE = 100;

    private static final Duration BETWEEN_EXPIRIES = Duration.ofSeconds(2);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);
    private static final Duration BETWEEN_OFFERS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_SCORES = Duration.ofMinutes(1);

    @Bean(destroyMethod = "")
    AllViews allViews(
            DataSource database,
            @Qualifier("engineConnections") DataSource own,
            EventSourcing sourcing,
            StoredEvents log,
            PersonalTexts texts,
            InstantSource productClock,
            MeterRegistry meters,
            ObservationRegistry observations,
            @Value("${creneau.views.segments:" + AllViews.SEGMENTS + "}") int segments) {
        return new AllViews(
                database,
                own,
                sourcing.engine(),
                log,
                texts,
                productClock,
                meters,
                observations,
                segments);
    }

    @Bean
    SmartLifecycle viewsLifecycle(AllViews all) {
        return new StartAndStop(VIEWS_PHASE, all::start, all::close);
    }

    /// `--creneau.rebuild=orders,queues` starts the product with these views rebuilt beside the ones in
    /// use.
    @Bean
    SmartLifecycle rebuildAtStart(Views views, @Value("${creneau.rebuild:}") List<String> rebuilt) {
        return new StartAndStop(
                SharedRounds.PHASE,
                () -> rebuilt.stream().filter(view -> !view.isBlank()).forEach(views::rebuild),
                () -> {});
    }

    @Bean
    Views views(AllViews all) {
        return all.views();
    }

    @Bean
    Changes changes(AllViews all) {
        return all.changes();
    }

    @Bean
    Shops shops(AllViews all) {
        return all.shops();
    }

    @Bean
    Catalogues catalogues(AllViews all) {
        return all.catalogues();
    }

    @Bean
    OpenWindows openWindows(AllViews all) {
        return all.openWindows();
    }

    @Bean
    LapsedHolds lapsedHolds(AllViews all) {
        return all.lapsedHolds();
    }

    @Bean
    LostDemand lostDemand(AllViews all) {
        return all.lostDemand();
    }

    @Bean
    Orders orders(AllViews all) {
        return all.orders();
    }

    @Bean
    Payments payments(AllViews all) {
        return all.payments();
    }

    @Bean
    Refunds refunds(AllViews all) {
        return all.refunds();
    }

    @Bean
    LateOrders lateOrders(AllViews all) {
        return all.late();
    }

    @Bean
    UnreadLetters unreadLetters(AllViews all) {
        return all.unread();
    }

    @Bean
    OnlinePayments onlinePayments(AllViews all) {
        return all.onlinePayments();
    }

    @Bean
    Withdrawals withdrawals(AllViews all) {
        return all.withdrawals();
    }

    @Bean
    ReturnRequests returnRequests(AllViews all) {
        return all.returns();
    }

    @Bean
    Customers customers(AllViews all) {
        return all.customers();
    }

    @Bean
    Queues queues(AllViews all) {
        return all.queues();
    }

    @Bean
    Estimates estimates(AllViews all) {
        return all.estimates();
    }

    @Bean
    Waits waits(AllViews all) {
        return all.waits();
    }

    @Bean
    Appointments appointments(AllViews all) {
        return all.appointments();
    }

    @Bean
    ViewMetrics viewMetrics(AllViews all) {
        return all.metrics();
    }

    @Bean
    SmartLifecycle viewMetricsRounds(ViewMetrics metrics) {
        return new NodeRounds("view-metrics", BETWEEN_COUNTS, metrics::measure);
    }

    @Bean
    QueueMetrics queueMetrics(Shops shops, Queues queues, InstantSource productClock) {
        return new QueueMetrics(shops, queues, productClock);
    }

    @Bean
    SmartLifecycle queueMetricsRounds(QueueMetrics metrics) {
        return new NodeRounds("queue-metrics", BETWEEN_COUNTS, metrics::count);
    }

    @Bean
    EstimateMetrics estimateMetrics(Estimates estimates, InstantSource productClock) {
        return new EstimateMetrics(estimates, productClock);
    }

    @Bean
    SmartLifecycle estimateMetricsRounds(EstimateMetrics metrics) {
        return new NodeRounds("estimate-metrics", BETWEEN_SCORES, metrics::count);
    }

    @Bean
    SharedRound holdsLapse(LapsedHolds lapsed, Commands commands, InstantSource productClock) {
        WhenHoldsLapse automation =
                new WhenHoldsLapse(lapsed, commands, () -> UUID.randomUUID().toString());
        return new SharedRound(
                "when-holds-lapse", BETWEEN_EXPIRIES, () -> automation.run(productClock.instant()));
    }

    @Bean
    SharedRound putAsideLapses(AllViews all, Commands commands, InstantSource productClock) {
        WhenPutAsideLapses automation =
                new WhenPutAsideLapses(
                        all.lapsedPutAside(), commands, () -> UUID.randomUUID().toString());
        return new SharedRound(
                "when-put-aside-lapses",
                BETWEEN_EXPIRIES,
                () -> automation.run(productClock.instant()));
    }

    @Bean
    SharedRound photosCleared(
            KeptPhotos photos,
            Catalogues catalogues,
            Histories histories,
            InstantSource productClock) {
        var automation = new WhenPhotosAreShownNoMore(photos, catalogues, histories);
        return new SharedRound(
                "when-photos-are-shown-no-more",
                BETWEEN_CLEARINGS,
                () -> automation.run(productClock.instant()));
    }

    @Bean
    SharedRound placesFree(
            AllViews all,
            Commands commands,
            Announcements announcements,
            InstantSource productClock) {
        WhenPlacesFree automation =
                new WhenPlacesFree(
                        all.awaitedWindows(),
                        all.shops(),
                        all.openWindows(),
                        commands,
                        announcements,
                        () -> UUID.randomUUID().toString());
        return new SharedRound(
                "when-places-free", BETWEEN_OFFERS, () -> automation.run(productClock.instant()));
    }

    @Bean
    Histories histories(StoredEvents log, PayloadCodec codec) {
        return new StoreHistories(log, codec);
    }
}
