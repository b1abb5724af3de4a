package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creneau.application.reminding.DueReminders;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.NoticesOfOrder;
import org.creneau.domain.order.Since;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Of what people may be to be reminded, as the tables of [JdbcOrders] and [JdbcOnlinePayments] have it.
public final class JdbcDueReminders implements DueReminders {
    private final JdbcClient jdbc;
    private final SchemasInUse schemas;

    public JdbcDueReminders(DataSource database, SchemasInUse schemas) {
        this.jdbc = JdbcClient.create(database);
        this.schemas = schemas;
    }

    @Override
    public List<Visit> visits(Collection<ShopId> shops, Instant after, Instant before) {
        return jdbc.sql(
                        """
                        select shop, order_id, starts_at, placed_at, moved.by, moved.at,
                            array(select notice from %1$s.order_notice
                                where order_notice.shop = orders.shop
                                    and order_notice.order_id = orders.order_id
                                    and about = 'VISIT'
                                    and (state <> 'NO_SERVER' or order_notice.at > ?)) as told
                        from %1$s.orders left join %1$s.order_moved moved using (shop, order_id)
                        where shop = any(?) and starts_at > ? and starts_at < ?
                            and sealed_email is not null
                            and status in ('ACCEPTED', 'IN_PREPARATION', 'READY')
                            and not exists (select 1 from %1$s.parcel
                                where parcel.shop = orders.shop
                                    and parcel.order_id = orders.order_id)
                        order by (select count(*) from %1$s.order_notice
                                where order_notice.shop = orders.shop
                                    and order_notice.order_id = orders.order_id
                                    and about = 'VISIT' and state = 'NO_SERVER'),
                            starts_at, placed_at, order_id
                        """
                                .formatted(schemas.of(JdbcOrders.VIEW)))
                .param(1, Columns.time(after.minus(NoticesOfOrder.PAUSE)))
                .param(2, shops.stream().map(ShopId::value).toArray(String[]::new))
                .param(3, Columns.time(after))
                .param(4, Columns.time(before))
                .query((row, _) -> visit(row))
                .list();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                new ShopId(row.getString("shop")),
                new OrderId(row.getString("order_id")),
                Columns.instant(row, "starts_at"),
                since(row),
                told((String[]) row.getArray("told").getArray()));
    }

    private static Since since(ResultSet row) throws SQLException {
        String by = row.getString("by");
        return by == null
                ? Since.placed(Columns.instant(row, "placed_at"))
                : new Since(AskedBy.valueOf(by), Columns.instant(row, "at"));
    }

    private static Set<NoticeId> told(String[] notices) {
        return Stream.of(notices).map(NoticeId::new).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Unpaid> halfOver(Instant now) {
        return jdbc.sql(
                        """
                        select shop, order_id from %s.awaited
                        where is_open and half_at <= ? and until_at > ?
                            and exists (select 1 from %s.orders
                                where orders.shop = awaited.shop
                                    and orders.order_id = awaited.order_id
                                    and sealed_email is not null)
                        order by half_at
                        """
                                .formatted(
                                        schemas.of(JdbcOnlinePayments.VIEW),
                                        schemas.of(JdbcOrders.VIEW)))
                .params(Columns.time(now), Columns.time(now))
                .query(
                        (row, _) ->
                                new Unpaid(
                                        new ShopId(row.getString("shop")),
                                        new OrderId(row.getString("order_id"))))
                .list();
    }
}
