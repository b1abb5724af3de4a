package org.creneau.infrastructure.projections;

import java.util.List;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.PreparationEvent.BagsCounted;
import org.springframework.jdbc.core.JdbcTemplate;

/// Into how many bags orders are packed, in a table beside them. What is taken back up was unpacked.
record BagRows(JdbcTemplate jdbc) {

    static String tables(String schema) {
        return """
        create table %1$s.order_bags (
            shop      text    not null,
            order_id  text    not null,
            bags      integer not null,
            primary key (shop, order_id)
        );
        """
                .formatted(schema);
    }

    void apply(String schema, List<Recorded<? extends Event>> batch) {
        for (Recorded<? extends Event> recorded : batch) {
            if (recorded.event() instanceof BagsCounted counted) {
                count(schema, counted);
            } else if (recorded.event() instanceof OrderTakenBackUp again) {
                forget(schema, again);
            }
        }
    }

    private void count(String schema, BagsCounted counted) {
        jdbc.update(
                """
                insert into %s.order_bags values (?, ?, ?)
                on conflict (shop, order_id) do update set bags = excluded.bags
                """
                        .formatted(schema),
                counted.shop().value(),
                counted.order().value(),
                counted.bags());
    }

    private void forget(String schema, OrderEvent again) {
        jdbc.update(
                "delete from %s.order_bags where shop = ? and order_id = ?".formatted(schema),
                again.shop().value(),
                again.order().value());
    }
}
