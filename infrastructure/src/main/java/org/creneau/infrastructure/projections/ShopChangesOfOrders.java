package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.order.Told.ShopChange;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.springframework.jdbc.core.JdbcTemplate;

/// What shops did to orders by themselves, the last of each kind, in a table beside them: whether anybody was told of it is said by the
/// notices. There are few, and each is written as it comes.
final class ShopChangesOfOrders {
    private final JdbcTemplate jdbc;

    ShopChangesOfOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String tables(String schema) {
        return """
        create table %1$s.order_shop_change (
            shop      text        not null,
            order_id  text        not null,
            about     text        not null,
            at        timestamptz not null,
            position  bigint      not null,
            primary key (shop, order_id, about)
        );
        create index on %1$s.order_shop_change (shop, at);
        """
                .formatted(schema);
    }

    void apply(String schema, List<Recorded<? extends Event>> batch) {
        for (Recorded<OrderEvent> one : Batches.of(OrderEvent.class, batch)) {
            if (one.event() instanceof OrderCancelled off && off.by() == CancelledBy.SHOP) {
                write(schema, one, NoticeAbout.CALLED_OFF);
            } else if (one.event() instanceof OrderRescheduled moved) {
                move(schema, one, moved.by());
            }
        }
    }

    /// Whoever has chosen a window herself knows it.
    private void move(String schema, Recorded<OrderEvent> one, AskedBy by) {
        switch (by) {
            case SHOP -> write(schema, one, NoticeAbout.MOVED);
            case SHOPPER ->
                    jdbc.update(
                            "delete from %s.order_shop_change where shop = ? and order_id = ? and about = ?"
                                    .formatted(schema),
                            one.event().shop().value(),
                            one.event().order().value(),
                            NoticeAbout.MOVED.name());
        }
    }

    private void write(String schema, Recorded<OrderEvent> one, NoticeAbout about) {
        jdbc.update(
                """
                insert into %s.order_shop_change values (?, ?, ?, ?, ?)
                on conflict (shop, order_id, about) do update
                    set at = excluded.at, position = excluded.position
                """
                        .formatted(schema),
                one.event().shop().value(),
                one.event().order().value(),
                about.name(),
                Columns.time(one.event().at()),
                one.position());
    }

    /// @param orders by their ids
    Map<OrderId, List<ShopChange>> read(String schema, ShopId shop, String[] orders) {
        Map<OrderId, List<ShopChange>> changes = new HashMap<>();
        jdbc.query(
                "select * from %s.order_shop_change where shop = ? and order_id = any(?) order by position"
                        .formatted(schema),
                row -> {
                    OrderId order = new OrderId(row.getString("order_id"));
                    changes.computeIfAbsent(order, _ -> new ArrayList<>()).add(change(row));
                },
                shop.value(),
                orders);
        return changes;
    }

    private static ShopChange change(ResultSet row) throws SQLException {
        return new ShopChange(
                NoticeAbout.valueOf(row.getString("about")), Columns.instant(row, "at"));
    }
}
