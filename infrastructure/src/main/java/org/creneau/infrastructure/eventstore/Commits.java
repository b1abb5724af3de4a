package org.creneau.infrastructure.eventstore;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One batch, one transaction: lock, see what others appended, check, insert, notify, commit.
///
/// When COMMIT fails the outcome is in doubt: PostgreSQL may have committed and only the answer was
/// lost. It is looked up with the lock of all writers in hand, for only then is it certain that the
/// transaction of the lost connection has ended one way or the other.
final class Commits {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final long PAUSE_NANOS = 50_000_000;

    private enum Outcome {
        STORED,
        NOT_STORED,
        UNKNOWN
    }

    private final Settings settings;
    private final InstantSource clock;
    private final WriterSession session;
    private final Tail tail;
    private final Meters meters;
    private final Runnable committed;
    private final CatchUp catchUp;
    private final StrandLinks strands = new StrandLinks();

    /// @param committed called when there is something new in the tail, before anybody is answered
    Commits(
            Settings settings,
            InstantSource clock,
            WriterSession session,
            Tail tail,
            Meters meters,
            Runnable committed) {
        this.settings = settings;
        this.clock = clock;
        this.session = session;
        this.tail = tail;
        this.meters = meters;
        this.committed = committed;
        this.catchUp = new CatchUp(tail, settings.sizes());
    }

    /// Answers every append of the batch, or throws when nothing is stored and nobody is answered.
    void commit(List<Append> appends) throws SQLException {
        Batch batch = prepared(appends);
        Outcome outcome = batch.events().isEmpty() ? nothingToStore() : sent(batch);
        switch (outcome) {
            case STORED -> settle(batch);
            case NOT_STORED -> throw new SQLException("COMMIT did not reach PostgreSQL", "08007");
            case UNKNOWN -> batch.fail(new OutcomeUnknown("The answer to COMMIT was lost"));
        }
    }

    void close() {
        session.close();
    }

    private Batch prepared(List<Append> appends) throws SQLException {
        try {
            var connection = session.locked();
            refuseUnknown(catchUp.underLock(connection));
            strands.follow(tail);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var batch = new Batch(connection, tail, strands, now);
            for (Append append : appends) {
                batch.add(append);
            }
            if (!batch.events().isEmpty()) {
                EventInserts.insert(connection, batch.events(), settings.notifyChannel());
            }
            return batch;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static void refuseUnknown(int format) {
        if (format > Chain.FORMAT) {
            throw new StoreUnavailable(
                    "The store has format %d, this program knows %d"
                            .formatted(format, Chain.FORMAT));
        }
    }

    private Outcome nothingToStore() {
        try {
            session.rollback();
        } catch (SQLException e) {
            session.close();
        }
        return Outcome.STORED;
    }

    private Outcome sent(Batch batch) {
        try {
            session.commit();
            return Outcome.STORED;
        } catch (SQLException e) {
            LOG.warn("The answer to COMMIT was lost, looking for its outcome: {}", e.getMessage());
            return lookedUp(batch.events().getFirst());
        }
    }

    /// A batch is stored whole or not at all, so its first event speaks for all of it.
    private Outcome lookedUp(StoredEvent first) {
        long deadline = System.nanoTime() + settings.deadlines().doubt().toNanos();
        do {
            session.close();
            try {
                boolean stored = EventTable.has(session.locked(), first.position(), first.id());
                session.rollback();
                return stored ? Outcome.STORED : Outcome.NOT_STORED;
            } catch (SQLException e) {
                LOG.debug("Still looking for the outcome of a COMMIT: {}", e.getMessage());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } while (System.nanoTime() - deadline < 0);
        session.close();
        return Outcome.UNKNOWN;
    }

    private void settle(Batch batch) {
        tail.append(batch.events());
        meters.committed(batch);
        committed.run();
        batch.acknowledge();
    }
}
