package org.creneau.infrastructure.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Connections for one statement each, whatever transaction its caller is in: given back at once, and nobody asks for another
/// while he has one. So however few there are, and whatever else those who ask hold, each has his turn. What is written on
/// one stays where the caller's transaction is given up: other callers' questions are in the same statement.
final class OwnConnections {
    private final DataSource source;
    private final JdbcTemplate errors;

    OwnConnections(DataSource source) {
        this.source = source;
        this.errors = new JdbcTemplate(source);
    }

    /// One statement.
    ///
    /// @param <T> its answer
    interface Statement<T> {
        T on(Connection own) throws SQLException;
    }

    /// @param about what an error says it was about
    <T> T ask(String about, Statement<T> statement) {
        try (Connection own = source.getConnection()) {
            return statement.on(own);
        } catch (SQLException e) {
            throw Objects.requireNonNull(errors.getExceptionTranslator().translate(about, null, e));
        }
    }
}
