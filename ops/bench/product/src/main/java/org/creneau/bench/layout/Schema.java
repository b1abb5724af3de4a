package org.creneau.bench.layout;

import java.sql.Connection;
import java.sql.SQLException;

/// Makes the tables of a layout, and says how large they are.
final class Schema {

    private Schema() {}

    static void create(Connection connection, Layout layout) throws SQLException {
        execute(connection, "create schema " + layout.name());
        use(connection, layout);
        execute(connection, event(layout));
        execute(
                connection,
                "create index event_by_strand on event (strand, position) where strand is not null");
        execute(connection, "create index event_by_recorded on event using brin (recorded_at)");
        if (layout.finding() != Layout.Finding.GIN) {
            execute(connection, tags(layout.finding()));
        }
        if (layout.finding() == Layout.Finding.NUMBER) {
            execute(
                    connection,
                    """
                    create table tag_number (
                        tag text primary key, number bigint generated always as identity)
                    """);
        }
    }

    /// The index for tags, after the filling, as loosely packed as events one by one would leave it.
    static void index(Connection connection, Layout layout) throws SQLException {
        if (layout.finding() == Layout.Finding.GIN) {
            execute(connection, "create index event_by_tag on event using gin (tags)");
        } else {
            execute(
                    connection,
                    "alter table event_tag add "
                            + layout.finding().key
                            + " with (fillfactor = 70)");
        }
    }

    static void use(Connection connection, Layout layout) throws SQLException {
        execute(connection, "set search_path to " + layout.name());
    }

    static long bytes(Connection connection, Layout layout, boolean tagsOnly) throws SQLException {
        String sql =
                """
                select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c
                where c.relkind = 'r' and c.relnamespace = '%s'::regnamespace %s
                """
                        .formatted(layout.name(), tagsOnly ? "and c.relname <> 'event'" : "");
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String event(Layout layout) {
        return """
        create table event (
            position       bigint      not null,
            event_id       uuid        not null,
            name           text        not null,
            revision       integer     not null,
            tags           text[]      not null,
            recorded_at    timestamptz not null,
            happened_at    timestamptz not null,
            command_id     text,
            causation_id   text,
            correlation_id text,
            actor          text,
            channel        text,
            strand         text,
            payload        %s          not null,
            payload_hash   bytea       not null,
            chain          bytea       not null,
            strand_chain   bytea,
            format         smallint    not null,
            constraint event_position primary key (position)%s,
            check (position > 0),
            check (octet_length(payload_hash) = 32 and octet_length(chain) = 32
                and (strand_chain is null or octet_length(strand_chain) = 32)),
            check ((strand is null) = (strand_chain is null)))
        """
                .formatted(layout.payload().type, layout.idOnce() ? ", unique (event_id)" : "");
    }

    private static String tags(Layout.Finding finding) {
        return "create table event_tag (tag %s not null, position bigint not null%s%s)"
                .formatted(
                        finding.tagType,
                        finding.nameType.isEmpty()
                                ? ""
                                : ", name " + finding.nameType + " not null",
                        finding.byEra() ? ", era integer not null" : "");
    }
}
