package org.creneau.infrastructure.rounds;

import com.github.kagkarlsson.scheduler.Clock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The time of the database, the same on all nodes whatever their machines say, asked for now and then and carried
/// on in between. A node that goes wrong by a minute would else take over rounds from one that is well.
final class DatabaseClock implements Clock {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final DataSource database;
    private @Nullable Reading last;

    private record Reading(Instant instant, long nanos) {
        private Duration age() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }
    }

    DatabaseClock(DataSource database) {
        this.database = database;
    }

    @Override
    public synchronized Instant now() {
        Reading reading = last;
        if (reading == null || reading.age().compareTo(GOOD_FOR) > 0) {
            reading = readOr(reading);
            last = reading;
        }
        return reading.instant().plus(reading.age());
    }

    /// While the database is away nothing that is due could be done.
    private Reading readOr(@Nullable Reading before) {
        try {
            return read();
        } catch (SQLException e) {
            LOG.debug("The database does not say what time it is", e);
            Instant carriedOn =
                    before == null ? Instant.now() : before.instant().plus(before.age());
            return new Reading(carriedOn, System.nanoTime());
        }
    }

    private Reading read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select clock_timestamp()")) {
            rows.next();
            return new Reading(
                    rows.getObject(1, OffsetDateTime.class).toInstant(), System.nanoTime());
        }
    }
}
