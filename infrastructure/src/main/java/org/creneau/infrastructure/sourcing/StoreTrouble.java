package org.creneau.infrastructure.sourcing;

import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.creneau.infrastructure.eventstore.OutcomeUnknown;
import org.creneau.infrastructure.eventstore.StoreUnavailable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/// Tells a database that is away for a while from a bug.
public final class StoreTrouble {
    private StoreTrouble() {}

    /// Whether trying again later may help.
    public static boolean passes(Throwable failure) {
        return switch (failure) {
            case StoreUnavailable _, OutcomeUnknown _ -> true;
            case DataAccessResourceFailureException _, TransientDataAccessException _ -> true;
            case SQLTransientException _, SQLRecoverableException _ -> true;
            default -> false;
        };
    }
}
