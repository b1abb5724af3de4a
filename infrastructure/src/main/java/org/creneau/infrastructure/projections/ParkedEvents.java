package org.creneau.infrastructure.projections;

import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `parked_event`: what a view could not handle, and what waits behind it.
final class ParkedEvents {
    private static final int LONGEST_CAUSE = 500;

    private final JdbcClient jdbc;

    ParkedEvents(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void park(Generation generation, String key, Recorded<? extends Event> event, String cause) {
        jdbc.sql(
                        """
                        insert into parked_event
                            (view, generation, sequence_key, position, event_id, cause)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        generation.view(),
                        generation.number(),
                        key,
                        event.position(),
                        event.id(),
                        cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE)))
                .update();
    }

    long count(Generation generation) {
        return jdbc.sql("select count(*) from parked_event where view = ? and generation = ?")
                .params(generation.view(), generation.number())
                .query(Long.class)
                .single();
    }

    void forget(Generation generation) {
        jdbc.sql("delete from parked_event where view = ? and generation = ?")
                .params(generation.view(), generation.number())
                .update();
    }
}
