package org.creneau.infrastructure.projections;

import java.util.List;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.springframework.jdbc.core.JdbcTemplate;

/// When orders were moved last, and on whose wish, in a table beside them. Few are.
record MovedOrders(JdbcTemplate jdbc) {

    static String tables(String schema) {
        return """
        create table %1$s.order_moved (
            shop      text        not null,
            order_id  text        not null,
            by        text        not null,
            at        timestamptz not null,
            primary key (shop, order_id)
        );
        """
                .formatted(schema);
    }

    void apply(String schema, List<Recorded<? extends Event>> batch) {
        for (Recorded<OrderRescheduled> moved : Batches.of(OrderRescheduled.class, batch)) {
            OrderRescheduled event = moved.event();
            jdbc.update(
                    """
                    insert into %s.order_moved values (?, ?, ?, ?)
                    on conflict (shop, order_id) do update
                        set by = excluded.by, at = excluded.at
                    """
                            .formatted(schema),
                    event.shop().value(),
                    event.order().value(),
                    event.by().name(),
                    Columns.time(event.at()));
        }
    }
}
