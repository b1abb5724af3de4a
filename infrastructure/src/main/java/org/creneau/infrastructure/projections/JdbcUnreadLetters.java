package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.creneau.application.order.UnreadLetters;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads them off the tables of [JdbcOrders].
public final class JdbcUnreadLetters implements UnreadLetters {
    private final JdbcClient jdbc;
    private final SchemasInUse schemas;

    public JdbcUnreadLetters(DataSource database, SchemasInUse schemas) {
        this.jdbc = JdbcClient.create(database);
        this.schemas = schemas;
    }

    @Override
    public List<OrderId> failed(ShopId shop, Instant since) {
        return jdbc.sql(
                        """
                        select order_id from %s.order_notice
                        where shop = ? and at >= ? and %s
                        group by order_id order by max(asked)
                        """
                                .formatted(schemas.of(JdbcOrders.VIEW), NoticesOfOrders.UNREAD))
                .params(shop.value(), Columns.time(since))
                .query((row, _) -> new OrderId(row.getString("order_id")))
                .list();
    }
}
