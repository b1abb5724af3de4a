package org.creneau.infrastructure.projections;

import java.util.HashSet;
import java.util.Set;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.springframework.jdbc.core.JdbcTemplate;

/// Orders of which the shop has a cheque in its drawer, which the bank has not taken, or has brought back; not those that were handed back.
final class ChequesHere {
    private ChequesHere() {}

    static Set<OrderId> of(JdbcTemplate jdbc, String schema, ShopId shop) {
        return new HashSet<>(
                jdbc.query(
                        """
                        with told as (
                          select entry.* from %1$s.entry
                          where entry.shop = ? and not exists (
                            select from %1$s.entry off
                            where off.shop = entry.shop and off.order_id = entry.order_id
                              and off.kind = 'REVERSED' and off.about in (entry.payment, entry.about)))
                        select distinct here.order_id from told here
                        where here.kind = 'RECEIVED'
                          and not exists (
                            select from told gone
                            where gone.order_id = here.order_id and gone.about = here.about
                              and gone.kind = 'HANDED_BACK')
                          and 1 > (
                            select coalesce(sum(case step.kind when 'BANKED' then 1 else -1 end), 0)
                            from told step
                            where step.order_id = here.order_id and step.about = here.about
                              and step.kind in ('BANKED', 'BOUNCED'))
                        """
                                .formatted(schema),
                        (row, _) -> new OrderId(row.getString("order_id")),
                        shop.value()));
    }
}
