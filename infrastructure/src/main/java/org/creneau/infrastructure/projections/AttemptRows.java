package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.application.payment.online.Paying;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.payment.online.Attempt;
import org.creneau.domain.payment.online.Attempt.Refund;
import org.creneau.domain.payment.online.Online;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.Part;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Stage;
import org.creneau.domain.shop.Taking;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How attempts to pay lie in the tables of [JdbcOnlinePayments].
record AttemptRows(JdbcClient jdbc, String schema) {

    static String tables(String schema) {
        return """
        create table %1$s.attempt (
            shop      text        not null,
            order_id  text        not null,
            payment   text        not null,
            service   text        not null,
            account   text        not null,
            reference text        not null,
            cents     bigint      not null,
            currency  text        not null,
            taking    text        not null,
            until_at  timestamptz not null,
            opened_at timestamptz not null,
            stage     text        not null,
            doubtful  boolean     not null default false,
            captured  bigint      not null,
            returned  bigint      not null default 0,
            lapses_at timestamptz,
            off_at    timestamptz,
            position  bigint      not null,
            primary key (shop, payment)
        );
        create index on %1$s.attempt (shop, order_id);
        create index on %1$s.attempt (service, reference);
        create index on %1$s.attempt (until_at) where stage = 'OPEN';
        create index on %1$s.attempt (until_at) where stage = 'OPEN' and doubtful;
        create index on %1$s.attempt (lapses_at) where stage = 'AUTHORISED';
        create index on %1$s.attempt (shop) where off_at is not null and captured > returned;
        create table %1$s.deposit (
            shop     text        not null,
            order_id text        not null,
            cents    bigint      not null,
            kept     bigint      not null,
            currency text        not null,
            position bigint      not null,
            primary key (shop, order_id)
        );
        create table %1$s.awaited (
            shop     text        not null,
            order_id text        not null,
            until_at timestamptz not null,
            is_open  boolean     not null,
            is_over  boolean     not null,
            unpaid   boolean     not null,
            late     text        not null default 'NONE',
            late_at  timestamptz,
            late_why text,
            schedule text,
            late_from timestamptz,
            late_to  timestamptz,
            position bigint      not null,
            half_at  timestamptz,
            primary key (shop, order_id)
        );
        create index on %1$s.awaited (until_at) where is_open;
        create index on %1$s.awaited (half_at) where is_open and half_at is not null;
        create index on %1$s.awaited (shop, order_id) where late = 'TO_DECIDE';
        create index on %1$s.awaited (shop, late_to) where late = 'TAKEN_UP';
        """
                        .formatted(schema)
                + RefundRows.tables(schema);
    }

    static void insert(JdbcClient jdbc, String schema, PaymentOpened opened, long position) {
        jdbc.sql(
                        """
                        insert into %s.attempt
                            (shop, order_id, payment, service, account, reference, cents, currency,
                             taking, until_at, opened_at, stage, captured, position)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0, ?)
                        """
                                .formatted(schema))
                .params(
                        opened.shop().value(),
                        opened.order().value(),
                        opened.payment().value(),
                        opened.service(),
                        opened.account(),
                        opened.reference().value(),
                        opened.amount().cents(),
                        opened.amount().currency(),
                        opened.taking().name(),
                        Columns.time(opened.until()),
                        Columns.time(opened.at()),
                        position)
                .update();
    }

    /// Something was told of an order that may leave less to pay than an open page of it asks for.
    static void doubt(JdbcClient jdbc, String schema, ShopId shop, OrderId order, long position) {
        jdbc.sql(
                        """
                        update %s.attempt set doubtful = true, position = ?
                        where shop = ? and order_id = ? and stage = 'OPEN'
                        """
                                .formatted(schema))
                .params(position, shop.value(), order.value())
                .update();
    }

    /// What came for an order that is called off is to go back.
    static void over(JdbcClient jdbc, String schema, OrderEvent event) {
        jdbc.sql(
                        "update %s.attempt set off_at = ? where shop = ? and order_id = ?"
                                .formatted(schema))
                .params(
                        Arrays.asList(
                                isOff(event) ? Columns.time(event.at()) : null,
                                event.shop().value(),
                                event.order().value()))
                .update();
    }

    private static boolean isOff(OrderEvent event) {
        return event instanceof OrderCancelled
                || event instanceof PutAsideLapsed
                || (event instanceof PutAsideSettled tried && tried.bought().isEmpty());
    }

    /// One order's or another's.
    Map<OrderId, Paying> of(ShopId shop, Collection<OrderId> orders) {
        String[] ids = orders.stream().map(OrderId::value).toArray(String[]::new);
        Map<OrderId, Paying> awaited = awaited(shop, ids);
        Map<OrderId, PMap<PaymentId, Attempt>> attempts = new HashMap<>();
        tried("shop = ? and order_id = any(?) order by opened_at, payment", shop.value(), ids)
                .forEach(
                        one ->
                                attempts.merge(
                                        one.order(),
                                        OrderedPMap.singleton(
                                                one.attempt().opened().payment(), one.attempt()),
                                        PMap::plusAll));
        Map<OrderId, Paying> all = new HashMap<>();
        Set<OrderId> known = new HashSet<>(awaited.keySet());
        known.addAll(attempts.keySet());
        Map<OrderId, Part> deposits = new DepositRows(jdbc, schema).of(shop, ids);
        known.addAll(deposits.keySet());
        for (OrderId order : known) {
            Online online = new Online(attempts.getOrDefault(order, OrderedPMap.empty()));
            Paying waits = awaited.getOrDefault(order, Paying.NONE);
            all.put(
                    order,
                    new Paying(
                            waits.awaited(),
                            waits.calledOff(),
                            online,
                            waits.late(),
                            Optional.ofNullable(deposits.get(order))));
        }
        return all;
    }

    private Map<OrderId, Paying> awaited(ShopId shop, String[] ids) {
        Map<OrderId, Paying> awaited = new HashMap<>();
        jdbc.sql("select * from %s.awaited where shop = ? and order_id = any(?)".formatted(schema))
                .params(shop.value(), ids)
                .query(
                        row -> {
                            awaited.put(
                                    new OrderId(row.getString("order_id")),
                                    new Paying(
                                            Optional.of(Columns.instant(row, "until_at")),
                                            row.getBoolean("unpaid"),
                                            Online.NONE,
                                            LateRows.late(row)));
                        });
        return awaited;
    }

    /// @param where of the table `attempt`, with what its question marks mean
    List<Tried> tried(String where, Object... params) {
        List<Tried> found =
                jdbc.sql("select * from %s.attempt where %s".formatted(schema, where))
                        .params(params)
                        .query((row, _) -> tried(row))
                        .list();
        Map<PaymentId, PMap<PaymentId, Refund>> refunds = new RefundRows(jdbc, schema).of(found);
        return found.stream().map(one -> with(one, refunds)).toList();
    }

    private static Tried with(Tried one, Map<PaymentId, PMap<PaymentId, Refund>> refunds) {
        Attempt bare = one.attempt();
        return new Tried(
                one.shop(),
                one.order(),
                new Attempt(
                        bare.opened(),
                        bare.stage(),
                        bare.captured(),
                        bare.lapses(),
                        refunds.getOrDefault(bare.opened().payment(), HashTreePMap.empty())));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("cents"), row.getString("currency"));
    }

    private static Tried tried(ResultSet row) throws SQLException {
        ShopId shop = new ShopId(row.getString("shop"));
        OrderId order = new OrderId(row.getString("order_id"));
        OffsetDateTime lapses = row.getObject("lapses_at", OffsetDateTime.class);
        PaymentOpened opened =
                new PaymentOpened(
                        shop,
                        order,
                        new PaymentId(row.getString("payment")),
                        row.getString("service"),
                        row.getString("account"),
                        new ServiceReference(row.getString("reference")),
                        money(row),
                        Taking.valueOf(row.getString("taking")),
                        Columns.instant(row, "until_at"),
                        Columns.instant(row, "opened_at"));
        return new Tried(
                shop,
                order,
                new Attempt(
                        opened,
                        Stage.valueOf(row.getString("stage")),
                        row.getLong("captured"),
                        Optional.ofNullable(lapses).map(OffsetDateTime::toInstant),
                        HashTreePMap.empty()));
    }
}
