package org.creneau.infrastructure.projections;

/// The tables that [JdbcShops] writes and [ShopRows] reads.
final class ShopTables {
    private ShopTables() {}

    static String in(String schema) {
        return ScheduleColumns.table(schema)
                + """
        create table %1$s.shop (
            shop         text   not null primary key,
            name         text   not null,
            trade        text   not null,
            address      text   not null,
            country      text   not null,
            zone         text   not null,
            door         text   not null,
            surface      integer,
            law          text,
            law_country  text,
            law_day      date,
            own_limit    integer,
            activity     text,
            law_commune  text,
            change_seconds bigint,
            holds          integer,
            orders_per_day integer,
            aside_days   integer,
            online_minutes integer,
            online_taking  text,
            acceptance   text,
            counters     integer,
            pavement_cm  integer,
            spacing_cm   integer,
            stay_seconds bigint,
            behind_seconds bigint,
            remind_visits   boolean not null default true,
            remind_payments boolean not null default true,
            holidays_of  text,
            commune      text,
            position     bigint not null
        );
        create table %1$s.closed_day (
            shop     text   not null,
            day      date   not null,
            why      text   not null,
            position bigint not null,
            primary key (shop, day)
        );
        create table %1$s.rush_day (
            shop     text   not null,
            day      date   not null,
            position bigint not null,
            primary key (shop, day)
        );
        create table %1$s.extra_opening (
            shop     text   not null,
            day      date   not null,
            schedule text   not null,
            hours    text   not null,
            position bigint not null,
            primary key (shop, day, schedule)
        );
        """
                        .formatted(schema);
    }
}
