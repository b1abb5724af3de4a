package org.creneau.infrastructure.projections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.creneau.application.projections.Projection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `view_generation` and the schemas it speaks of.
///
/// Every change happens in the caller's transaction, which [#lock] makes the only one of all nodes.
final class GenerationRows {
    private static final long LOCK = 0x7669_6577_7330_3031L;

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final Segments segments;

    /// @param segments belong to the layout: tokens of another number of segments say nothing here
    GenerationRows(DataSource database, Segments segments) {
        this.jdbc = JdbcClient.create(database);
        this.statements = new JdbcTemplate(database);
        this.segments = segments;
    }

    enum State {
        BUILDING,
        ACTIVE,
        RETIRED
    }

    /// @param age how long it has been in its state
    record Row(Generation generation, State state, Duration age) {}

    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    /// Those with the layout that this program knows, oldest first. Others belong to a program of
    /// another release, which may still be running.
    List<Row> of(Projection projection) {
        return jdbc.sql(
                        """
                        select view, generation, state,
                            cast(extract(epoch from now() - since) * 1000 as bigint) as age
                        from view_generation where view = ? and layout = ? order by generation
                        """)
                .params(projection.view(), layout(projection))
                .query(
                        (row, _) ->
                                new Row(
                                        new Generation(
                                                row.getString("view"), row.getInt("generation")),
                                        State.valueOf(
                                                row.getString("state").toUpperCase(Locale.ROOT)),
                                        Duration.ofMillis(row.getLong("age"))))
                .list();
    }

    Generation create(Projection projection, State state) {
        int number =
                jdbc.sql(
                                """
                                select coalesce(max(generation), 0) + 1 from view_generation
                                where view = ?
                                """)
                        .param(projection.view())
                        .query(Integer.class)
                        .single();
        Generation generation = new Generation(projection.view(), number);
        jdbc.sql(
                        "insert into view_generation (view, generation, layout, state) values (?, ?, ?, ?)")
                .params(generation.view(), number, layout(projection), name(state))
                .update();
        statements.execute("create schema " + generation.schema());
        statements.execute(projection.tables(generation.schema()));
        return generation;
    }

    /// Makes a generation the one in use, and retires the one it takes over from.
    void use(Generation generation) {
        jdbc.sql(
                        """
                        update view_generation old set state = 'retired', since = now()
                        from view_generation new
                        where new.view = ? and new.generation = ?
                            and old.view = new.view and old.layout = new.layout
                            and old.state = 'active'
                        """)
                .params(generation.view(), generation.number())
                .update();
        jdbc.sql(
                        """
                        update view_generation set state = 'active', since = now()
                        where view = ? and generation = ? and state = 'building'
                        """)
                .params(generation.view(), generation.number())
                .update();
    }

    /// Says that there is a program that knows these layouts; once a minute is enough.
    void used(Collection<Projection> projections) {
        jdbc.sql(
                        """
                        update view_generation set used_at = now()
                        where (view, layout) in (select * from unnest(?::text[], ?::text[]))
                            and used_at < now() - interval '1 minute'
                        """)
                .param(projections.stream().map(Projection::view).toArray(String[]::new))
                .param(projections.stream().map(this::layout).toArray(String[]::new))
                .update();
    }

    /// Those that no program has known for so long.
    List<Generation> unused(Duration since) {
        return jdbc.sql(
                        """
                        select view, generation from view_generation
                        where used_at < now() - make_interval(secs => ?)
                        """)
                .param(since.toSeconds())
                .query((row, _) -> new Generation(row.getString("view"), row.getInt("generation")))
                .list();
    }

    void drop(Generation generation) {
        jdbc.sql("delete from view_generation where view = ? and generation = ?")
                .params(generation.view(), generation.number())
                .update();
        statements.execute("drop schema if exists " + generation.schema() + " cascade");
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private String layout(Projection projection) {
        try {
            String layout = segments.number() + " segments of " + projection.tables("_");
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(layout.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
