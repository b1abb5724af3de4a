package org.creneau.infrastructure.projections;

import java.util.HashSet;
import java.util.Set;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.springframework.jdbc.core.JdbcTemplate;

/// Orders of which the shop has a cheque in its drawer, which the bank has not taken, or has brought back.
final class ChequesHere {
    private ChequesHere() {}

    static Set<OrderId> of(JdbcTemplate jdbc, String schema, ShopId shop) {
        return new HashSet<>(
                jdbc.query(
                        """
                        select distinct here.order_id from %1$s.entry here
                        where here.shop = ? and here.kind = 'RECEIVED'
                          and not exists (
                            select from %1$s.entry off
                            where off.shop = here.shop and off.order_id = here.order_id
                              and off.kind = 'REVERSED' and off.about = here.about)
                          and 1 > (
                            select coalesce(sum(case step.kind when 'BANKED' then 1 else -1 end), 0)
                            from %1$s.entry step
                            where step.shop = here.shop and step.order_id = here.order_id
                              and (step.kind in ('BANKED', 'BOUNCED') and step.about = here.about
                                or step.kind = 'REVERSED' and step.cheque = here.about))
                        """
                                .formatted(schema),
                        (row, _) -> new OrderId(row.getString("order_id")),
                        shop.value()));
    }
}
