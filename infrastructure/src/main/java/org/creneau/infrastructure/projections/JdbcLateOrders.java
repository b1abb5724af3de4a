package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.creneau.application.payment.online.LateOrders;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Orders that were paid too late, as the tables of [JdbcOnlinePayments] have them.
public final class JdbcLateOrders implements LateOrders {
    /// What one round takes on; the next one goes on.
    private static final int SOME = 100;

    private final JdbcClient jdbc;
    private final SchemasInUse schemas;

    public JdbcLateOrders(DataSource database, SchemasInUse schemas) {
        this.jdbc = JdbcClient.create(database);
        this.schemas = schemas;
    }

    @Override
    public List<Undecided> undecided() {
        return jdbc.sql(
                        """
                        select shop, order_id, coalesce(late_at, now()) as since from %s.awaited where late = 'TO_DECIDE'
                        order by position limit ?
                        """
                                .formatted(schemas.of(JdbcOnlinePayments.VIEW)))
                .params(SOME)
                .query(
                        (row, _) ->
                                new Undecided(
                                        new ShopId(row.getString("shop")),
                                        new OrderId(row.getString("order_id")),
                                        Columns.instant(row, "since")))
                .list();
    }

    @Override
    public List<OrderId> takenUp(ShopId shop, Instant after) {
        return jdbc.sql(
                        """
                        select order_id from %s.awaited
                        where shop = ? and late = 'TAKEN_UP' and late_to > ? order by late_to
                        """
                                .formatted(schemas.of(JdbcOnlinePayments.VIEW)))
                .params(shop.value(), Columns.time(after))
                .query((row, _) -> new OrderId(row.getString("order_id")))
                .list();
    }
}
