package org.creneau.infrastructure.projections;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// Tells a database that is away for a while, which is waited for, from an event that will never be
/// handled, which is parked.
final class Outages {
    /// Connection, transaction rollback, resources, state of objects, operator, system, internal: see
    /// appendix A of the PostgreSQL manual.
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58", "XX");

    private Outages() {}

    static boolean isOne(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Outages::cause)
                .anyMatch(Outages::passes);
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure.getCause();
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException
                || (failure instanceof SQLException sql && passes(sql.getSQLState()));
    }

    private static boolean passes(@Nullable String state) {
        return state == null || PASSING.contains(state.substring(0, 2));
    }
}
