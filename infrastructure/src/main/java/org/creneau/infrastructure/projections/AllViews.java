package org.creneau.infrastructure.projections;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creneau.application.appointment.Appointments;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.catalogue.Catalogues;
import org.creneau.application.customer.Customers;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.live.Changes;
import org.creneau.application.order.LapsedPutAside;
import org.creneau.application.order.Orders;
import org.creneau.application.order.UnreadLetters;
import org.creneau.application.payment.Payments;
import org.creneau.application.payment.online.LateOrders;
import org.creneau.application.payment.online.OnlinePayments;
import org.creneau.application.payment.online.Refunds;
import org.creneau.application.projections.Views;
import org.creneau.application.queue.Estimates;
import org.creneau.application.queue.Queues;
import org.creneau.application.reminding.DueReminders;
import org.creneau.application.shop.Shops;
import org.creneau.application.slot.LapsedHolds;
import org.creneau.application.slot.LostDemand;
import org.creneau.application.slot.OpenWindows;
import org.creneau.application.till.OpenTills;
import org.creneau.application.till.Tills;
import org.creneau.application.waiting.AwaitedWindows;
import org.creneau.application.waiting.Waits;
import org.creneau.application.withdrawal.Withdrawals;
import org.creneau.infrastructure.eventstore.FollowedLog;
import org.creneau.infrastructure.eventstore.StoredEvents;
import org.creneau.infrastructure.live.PostgresChanges;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Every view of the product with what fills it, on one database.
public final class AllViews implements AutoCloseable {
    /// Into how many parts the work on each view is divided where nothing else is said.
    public static final int SEGMENTS = 2;

    /// Longer than any page is under way, and than a node needs to see that another is in use.
    private static final Duration KEEP_RETIRED = Duration.ofMinutes(10);

    private final JdbcShops shops;
    private final JdbcCatalogues catalogues;
    private final JdbcWindows windows;
    private final JdbcLostDemand demand;
    private final JdbcOrders orders;
    private final JdbcPayments payments;
    private final JdbcTills tills;
    private final JdbcOnlinePayments online;
    private final JdbcRefunds refunds;
    private final JdbcLateOrders late;
    private final JdbcUnreadLetters unread;
    private final JdbcUsedAccounts usedAccounts;
    private final JdbcDueReminders dueReminders;
    private final JdbcWithdrawals withdrawals;
    private final JdbcReturnRequests returns;
    private final JdbcCustomers customers;
    private final JdbcQueues queues;
    private final JdbcEstimates estimates;
    private final JdbcWaits waits;
    private final JdbcAppointments appointments;
    private final PostgresChanges changes;
    private final Generations generations;
    private final ViewMetrics metrics;

    /// @param source one of its connections stays in use, for listening
    /// @param events already started when the views are
    /// @param clock of the recorded times
    /// @param segments into how many parts the work on each view is divided, the same on every node of
    ///     a release; with another number all views are filled anew
    public AllViews(
            DataSource source,
            FollowedLog events,
            StoredEvents log,
            PersonalTexts texts,
            InstantSource clock,
            MeterRegistry meters,
            int segments) {
        this(source, source, events, log, texts, clock, meters, ObservationRegistry.NOOP, segments);
    }

    /// @param asked for what pages read
    /// @param own for filling and listening
    /// @param observations gets a span around each batch
    public AllViews(
            DataSource asked,
            DataSource own,
            FollowedLog events,
            StoredEvents log,
            PersonalTexts texts,
            InstantSource clock,
            MeterRegistry meters,
            ObservationRegistry observations,
            int segments) {
        DataSource database = LateConnections.of(FillingFirst.of(asked, own));
        changes = new PostgresChanges(database, own);
        SchemasInUse schemas = new SchemasInUse();
        shops = new JdbcShops(database, schemas);
        catalogues = new JdbcCatalogues(database, schemas);
        windows = new JdbcWindows(database, schemas);
        demand = new JdbcLostDemand(database, schemas, shops);
        orders = new JdbcOrders(database, schemas, shops, texts);
        payments = new JdbcPayments(database, schemas, shops);
        tills = new JdbcTills(database, schemas, shops);
        online = new JdbcOnlinePayments(database, schemas);
        refunds = new JdbcRefunds(database, schemas);
        late = new JdbcLateOrders(database, schemas);
        unread = new JdbcUnreadLetters(database, schemas);
        usedAccounts = new JdbcUsedAccounts(database, schemas);
        dueReminders = new JdbcDueReminders(database, schemas);
        withdrawals = new JdbcWithdrawals(database, schemas, texts);
        returns = new JdbcReturnRequests(database, schemas);
        customers = new JdbcCustomers(database, schemas, texts);
        queues = new JdbcQueues(database, schemas);
        estimates = new JdbcEstimates(database, schemas);
        waits = new JdbcWaits(database, schemas, texts);
        appointments = new JdbcAppointments(database, schemas, texts);
        ProgressByView progress = new ProgressByView();
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        generations =
                new Generations(
                        Stream.of(
                                        shops,
                                        catalogues,
                                        windows,
                                        demand,
                                        orders,
                                        payments,
                                        tills,
                                        online,
                                        withdrawals,
                                        returns,
                                        customers,
                                        queues,
                                        estimates,
                                        waits,
                                        appointments)
                                .map(view -> new ObservedProjection(view, observations))
                                .toList(),
                        database,
                        transactions,
                        schemas,
                        new ViewProcessors(
                                database,
                                transactions,
                                events,
                                changes,
                                meters,
                                progress,
                                new Segments(segments),
                                node()),
                        changes,
                        progress,
                        events,
                        KEEP_RETIRED);
        metrics = new ViewMetrics(generations, log, clock);
    }

    /// Several nodes may share a machine, and in tests a process.
    private static String node() {
        return ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
    }

    public void start() {
        changes.start();
        generations.start();
    }

    @Override
    public void close() {
        generations.close();
        changes.close();
    }

    public Changes changes() {
        return changes;
    }

    public Views views() {
        return generations;
    }

    public Shops shops() {
        return shops;
    }

    public Catalogues catalogues() {
        return catalogues;
    }

    public OpenWindows openWindows() {
        return new CountedWindows(shops, windows);
    }

    public LapsedHolds lapsedHolds() {
        return windows;
    }

    public LostDemand lostDemand() {
        return demand;
    }

    public LapsedPutAside lapsedPutAside() {
        return orders;
    }

    public Orders orders() {
        return orders;
    }

    public Payments payments() {
        return payments;
    }

    public Tills tills() {
        return tills;
    }

    public OpenTills openTills() {
        return tills;
    }

    public OnlinePayments onlinePayments() {
        return online;
    }

    public Refunds refunds() {
        return refunds;
    }

    public LateOrders late() {
        return late;
    }

    public UnreadLetters unread() {
        return unread;
    }

    public JdbcUsedAccounts usedAccounts() {
        return usedAccounts;
    }

    public DueReminders dueReminders() {
        return dueReminders;
    }

    public Withdrawals withdrawals() {
        return withdrawals;
    }

    public ReturnRequests returns() {
        return returns;
    }

    public Customers customers() {
        return customers;
    }

    public Queues queues() {
        return queues;
    }

    public Estimates estimates() {
        return estimates;
    }

    public Waits waits() {
        return waits;
    }

    public AwaitedWindows awaitedWindows() {
        return waits;
    }

    public Appointments appointments() {
        return appointments;
    }

    public ViewMetrics metrics() {
        return metrics;
    }
}
