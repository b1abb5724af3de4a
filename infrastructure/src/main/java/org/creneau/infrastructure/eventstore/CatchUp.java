package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the tail up to the log: for the writer under its lock, for the listener whenever it wakes.
final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final Tail tail;
    private final Sizes sizes;

    CatchUp(Tail tail, Sizes sizes) {
        this.tail = tail;
        this.sizes = sizes;
    }

    /// Afterwards the tail has every event that was committed when the call began, or as many of the
    /// newest as it can hold.
    void on(Connection connection) throws SQLException {
        advance(connection, EventTable.head(connection).position());
    }

    /// The same for the writer, which alone can tell that the log is shorter than it was: a log never
    /// shrinks, unless somebody put an older copy of the database in its place.
    ///
    /// @param log as it is with the lock of all writers in hand
    void with(Connection connection, EventTable.Head log) throws SQLException {
        if (log.position() < tail.head()) {
            LOG.error("The log ends at {}, it was at {}", log.position(), tail.head());
            tail.rewind(EventTable.at(connection, log.position()).orElse(null));
        }
        advance(connection, log.position());
    }

    private void advance(Connection connection, long position) throws SQLException {
        if (position - tail.head() > sizes.tail()) {
            EventTable.at(connection, position).ifPresent(tail::skipTo);
        }
        while (tail.head() < position) {
            List<StoredEvent> page =
                    EventTable.page(connection, Query.ALL, tail.head(), position, sizes.page());
            if (page.isEmpty()) {
                return;
            }
            tail.append(page);
        }
    }
}
