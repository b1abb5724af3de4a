package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/// Orders that came to nothing, beside the books that [JdbcPayments] keeps: what was paid of them is owed.
record CameToNothing(JdbcTemplate jdbc, String schema) {
    static String table(String schema) {
        return """
        create table %1$s.came_to_nothing (
            shop     text        not null,
            order_id text        not null,
            at       timestamptz not null,
            primary key (shop, order_id)
        );
        """
                .formatted(schema);
    }

    void write(List<Recorded<OrderEvent>> ended) {
        Rows.of(ended)
                .text(one -> one.event().shop().value())
                .text(one -> one.event().order().value())
                .time(one -> one.event().at())
                .write(
                        jdbc,
                        """
                        insert into %s.came_to_nothing
                        select distinct on (shop, order_id) * from unnest(?, ?, ?) as told (shop, order_id, at)
                        order by shop, order_id, at desc
                        on conflict (shop, order_id) do update set at = excluded.at
                        """
                                .formatted(schema));
    }

    /// What came online of an order that was called off goes back by itself, and is followed elsewhere. What was taken for something
    /// whose purchase is not found, and so was lent by no other books, may cost less than that counted for.
    Map<OrderId, Optional<Instant>> mayOwe(ShopId shop, Instant since) {
        Map<OrderId, Optional<Instant>> owed = new HashMap<>();
        jdbc.query(
                """
                select books.order_id, came_to_nothing.at as off
                from (select order_id, max(happened_at) as last,
                        sum(moved) as kept, coalesce(sum(moved) filter (where means = 'ONLINE'), 0) as online,
                        bool_or(kind = 'TAKEN' and means = 'EXCHANGE' and passed is null) as unlent
                    from (select order_id, happened_at, kind, means, passed, case
                            when kind in ('TAKEN', 'BANKED') then cents
                            when kind in ('GIVEN_BACK', 'BOUNCED', 'REVERSED') then -cents
                            else 0 end as moved
                        from %1$s.entry where shop = ?) moves
                    group by order_id) books
                left join %1$s.came_to_nothing on came_to_nothing.shop = ?
                    and came_to_nothing.order_id = books.order_id
                where kept > 0 and last > ? and (
                    (came_to_nothing.at is not null and online <= 0)
                    or unlent
                    or exists (select 1 from %1$s.came_back where came_back.shop = ?
                        and came_back.order_id = books.order_id)
                    or exists (select 1 from %1$s.proved where proved.shop = ?
                        and proved.order_id = books.order_id))
                """
                        .formatted(schema),
                row -> {
                    var off = Optional.ofNullable(row.getObject("off", OffsetDateTime.class));
                    owed.put(
                            new OrderId(row.getString("order_id")),
                            off.map(OffsetDateTime::toInstant));
                },
                shop.value(),
                shop.value(),
                Columns.time(since),
                shop.value(),
                shop.value());
        return owed;
    }
}
