package org.creneau.infrastructure.projections;

/// The tables that [JdbcOrders] writes and [OrderRows] reads.
final class OrderTables {
    private OrderTables() {}

    static String in(String schema) {
        return """
        create table %1$s.orders (
            shop           text        not null,
            order_id       text        not null,
            number         text        not null,
            schedule       text        not null,
            starts_at      timestamptz not null,
            subject        text        not null,
            sealed_name    text        not null,
            sealed_phone   text,
            sealed_email   text,
            sealed_code    text        not null,
            pay_at         text        not null,
            kept_until     timestamptz,
            status         text        not null,
            ticket         integer,
            service        text,
            placed_through text        not null,
            placed_by      text,
            placed_at      timestamptz not null,
            position       bigint      not null,
            primary key (shop, order_id)
        );
        create index on %1$s.orders (shop, starts_at);
        create index on %1$s.orders (shop, subject);
        create index on %1$s.orders (shop) where status = 'PLACED';
        create index on %1$s.orders (kept_until)
            where kept_until is not null
                and status not in ('HANDED_OVER', 'CANCELLED', 'REFUSED', 'RELEASED');
        """
                .formatted(schema);
    }
}
