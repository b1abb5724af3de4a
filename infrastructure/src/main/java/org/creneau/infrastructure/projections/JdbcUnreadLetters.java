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
    public List<OrderId> about(ShopId shop, Instant since) {
        return jdbc.sql(
                        """
                        select order_id from (
                            select order_id, asked from %1$s.order_notice
                            where shop = :shop and at >= :since and %2$s
                            union all
                            select order_id, position from %1$s.order_shop_change done
                            where shop = :shop and at >= :since and not exists (
                                select from %1$s.order_notice told
                                where told.shop = done.shop and told.order_id = done.order_id
                                    and told.about = done.about
                                    and told.state = 'SENT' and told.at >= done.at)
                        ) each group by order_id order by max(asked)
                        """
                                .formatted(schemas.of(JdbcOrders.VIEW), NoticesOfOrders.UNREAD))
                .param("shop", shop.value())
                .param("since", Columns.time(since))
                .query((row, _) -> new OrderId(row.getString("order_id")))
                .list();
    }
}
