package org.creneau.infrastructure.projections;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/// What a batch begins with, in one trip: the segment's own row is locked, so that nobody else writes
/// it; what is written and what is parked is read; and there is a point to go back to.
///
/// Its commit waits for the disk like any other. Rows and token would be lost together, and could be
/// folded again; but nodes remember how far they have come, and would go on behind the gap.
final class BatchStart {
    /// The planner is told to join a batch with its tables row by row through their indexes, whatever
    /// it thinks of tables that were empty when it last looked.
    private static final String BEGIN =
            """
            select coalesce(convert_from(t.token, 'UTF8'), '0')::bigint as position,
                array(select distinct sequence_key from parked_event
                      where view = ? and generation = ?) as parked,
                set_config('enable_seqscan', 'off', true),
                set_config('enable_hashjoin', 'off', true),
                set_config('enable_mergejoin', 'off', true)
            from token_entry t where t.processor_name = ? and t.segment = ? for update;
            savepoint batch
            """;

    private final JdbcTemplate jdbc;

    BatchStart(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /// @param position up to which the segment is written
    /// @param parked keys of which something is parked
    record From(long position, Set<String> parked) {}

    From of(Generation generation, int segment) {
        PreparedStatementCallback<From> beginning =
                statement -> begun(statement, generation, segment);
        From from = jdbc.execute(BEGIN, beginning);
        if (from == null) {
            throw new IllegalStateException("A batch without a beginning");
        }
        return from;
    }

    private static From begun(PreparedStatement statement, Generation generation, int segment)
            throws SQLException {
        statement.setString(1, generation.view());
        statement.setInt(2, generation.number());
        statement.setString(3, generation.processor());
        statement.setInt(4, segment);
        statement.execute();
        try (ResultSet row = statement.getResultSet()) {
            if (!row.next()) {
                throw new IllegalStateException("There is no token of " + generation.processor());
            }
            return new From(
                    row.getLong("position"), Set.of((String[]) row.getArray("parked").getArray()));
        }
    }

    /// Undoes what was written since.
    void again() {
        jdbc.execute("rollback to savepoint batch");
    }
}
