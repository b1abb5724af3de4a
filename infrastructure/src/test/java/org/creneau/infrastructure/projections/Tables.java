package org.creneau.infrastructure.projections;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.springframework.jdbc.core.JdbcTemplate;

/// A fresh database with the tables of some projections, and a log that they are fed from by hand.
final class Tables {
    /// More than any one test has at a time: connections of tests before it are given back.
    private static final int MOST = 6;

    private static final Deque<HikariDataSource> OPEN = new ArrayDeque<>();

    final DataSource database = pool();
    final SchemasInUse schemas = new SchemasInUse();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final List<Projection> projections = new ArrayList<>();
    private long position;

    /// To connect anew for each question costs more than the answer.
    private static synchronized DataSource pool() {
        while (OPEN.size() >= MOST) {
            OPEN.remove().close();
        }
        HikariDataSource fresh = Pools.of(PostgresForTests.freshDatabase());
        OPEN.add(fresh);
        return fresh;
    }

    <P extends Projection> P with(P projection) {
        String schema = "view_" + projection.view();
        jdbc.execute("create schema " + schema + ";" + projection.tables(schema));
        schemas.use(projection.view(), schema);
        projections.add(projection);
        return projection;
    }

    JdbcShops shops() {
        return with(new JdbcShops(database, schemas));
    }

    /// All in one batch.
    void happened(Event... events) {
        List<Recorded<? extends Event>> batch = Stream.of(events).map(this::recorded).toList();
        for (Projection projection : projections) {
            List<Recorded<? extends Event>> mine =
                    batch.stream()
                            .filter(one -> projection.types().contains(one.event().getClass()))
                            .toList();
            projection.apply(schemas.of(projection.view()), mine);
        }
    }

    /// Each in a batch of its own.
    void happenedOneByOne(Event... events) {
        Stream.of(events).forEach(this::happened);
    }

    private Recorded<? extends Event> recorded(Event event) {
        position++;
        return new Recorded<>(
                position, "event-" + position, Town.NOON, event, null, null, null, "WEB");
    }
}
