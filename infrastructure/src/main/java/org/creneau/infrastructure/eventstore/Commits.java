package org.creneau.infrastructure.eventstore;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
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
    private final WriterSession session;
    private final Tail tail;
    private final Guesses guesses;
    private final Meters meters;
    private final Spans spans;
    private final Runnable committed;
    private final CatchUp catchUp;
    private final StrandLinks strands = new StrandLinks();

    /// @param committed called when there is something new in the tail
    Commits(
            Settings settings,
            WriterSession session,
            Tail tail,
            Guesses guesses,
            Meters meters,
            Spans spans,
            Runnable committed) {
        this.settings = settings;
        this.session = session;
        this.tail = tail;
        this.guesses = guesses;
        this.meters = meters;
        this.spans = spans;
        this.committed = committed;
        this.catchUp = new CatchUp(tail, settings.sizes());
    }

    /// Stores what is queued, as much as fits into one batch, and has everybody in it answered; or
    /// throws when nothing is stored and nobody is answered.
    ///
    /// @param limit how many appends at most
    void commit(int limit) throws SQLException {
        try {
            spans.commit(() -> commitOrLeave(limit));
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private Batch commitOrLeave(int limit) throws SQLException {
        long began = System.nanoTime();
        Batch batch = prepared(session.connection(), limit);
        Outcome outcome = batch.events().isEmpty() ? nothingToStore() : sent(batch);
        switch (outcome) {
            case STORED -> settle(batch, System.nanoTime() - began);
            case NOT_STORED -> throw new SQLException("COMMIT did not reach PostgreSQL", "08007");
            case UNKNOWN ->
                    drop(batch.appends(), _ -> new OutcomeUnknown("The answer to COMMIT was lost"));
        }
        return batch;
    }

    void close() {
        session.close();
    }

    private Batch prepared(Connection connection, int limit) throws SQLException {
        catchUp.with(connection, locked(connection));
        strands.follow(tail);
        var batch = new Batch(connection, tail, strands, agreeing(connection, limit));
        if (!batch.events().isEmpty()) {
            EventInserts.insert(connection, batch.events(), batch.tags(), settings.notifyChannel());
        }
        return batch;
    }

    private EventTable.Head locked(Connection connection) throws SQLException {
        var log = EventTable.lockedHead(connection, settings.lockKey());
        if (log.format() > Chain.FORMAT) {
            throw new StoreUnavailable(
                    "The store has format %d, this program knows %d"
                            .formatted(log.format(), Chain.FORMAT));
        }
        return log;
    }

    /// What is next in the queue and agrees also with what is no longer in memory.
    private List<Append> agreeing(Connection connection, int limit) throws SQLException {
        var appends = tail.take(limit);
        for (var broken = broken(connection, appends);
                !broken.isEmpty();
                broken = broken(connection, appends)) {
            drop(broken, Append::conflict);
            appends = tail.take(limit);
        }
        return appends;
    }

    private List<Append> broken(Connection connection, List<Append> appends) throws SQLException {
        var checks = appends.stream().flatMap(append -> append.unchecked().stream()).toList();
        if (checks.isEmpty()) {
            return List.of();
        }
        var matching = Check.matching(connection, checks);
        meters.lookedUp(checks.size(), matching.cardinality());
        var broken = matching.isEmpty() ? List.<Append>of() : broken(appends, matching);
        appends.forEach(Append::checked);
        return broken;
    }

    /// @param matching of all checks of the appends, in their order, those that found an event
    private List<Append> broken(List<Append> appends, BitSet matching) {
        var broken = new ArrayList<Append>();
        int first = 0;
        for (Append append : appends) {
            int after = first + append.unchecked().size();
            BitSet found = matching.get(first, after);
            if (!found.isEmpty()) {
                broken.add(append);
                found.stream()
                        .mapToObj(append.unchecked()::get)
                        .forEach(check -> guesses.refuted(check.query()));
            }
            first = after;
        }
        return broken;
    }

    private void drop(List<Append> appends, Function<Append, RuntimeException> reason) {
        tail.drop(appends.stream().collect(toMap(identity(), reason)));
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
            var seen = tail.has(first);
            if (seen.isPresent()) {
                return seen.get() ? Outcome.STORED : Outcome.NOT_STORED;
            }
            try {
                var connection = session.connection();
                EventTable.lockedHead(connection, settings.lockKey());
                boolean stored = EventTable.has(connection, first.position(), first.id());
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

    private void settle(Batch batch, long nanos) {
        meters.committed(batch, nanos);
        batch.stored();
        tail.stored(batch.events());
        committed.run();
    }
}
