package org.creneau.infrastructure.eventstore.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Sent;
import org.creneau.infrastructure.eventstore.oracle.Boundary.Kind;

/// A node that falls asleep with the lock in its hands, and wakes up believing that it still writes: it
/// says when it is about to commit, and goes on when it is told to.
final class Nap implements Wire.Interference {

    static final String HOLDING = "holding the lock";
    static final String WANTED = "slot:wanted";
    static final Boundary BOUNDARY = new Boundary(List.of(new Kind(Set.of(), Set.of(WANTED))));

    private final BufferedReader told;
    private final AtomicBoolean asleep = new AtomicBoolean();
    private final AtomicBoolean slept = new AtomicBoolean();

    Nap(BufferedReader told) {
        this.told = told;
    }

    @Override
    public void committing(Connection real) throws SQLException {
        if (asleep.get() && !slept.getAndSet(true)) {
            System.out.println(HOLDING);
            awaitMorning();
        }
        real.commit();
    }

    /// One append that somebody else is going to be in the way of, and one that nobody is.
    void run(Store store) {
        asleep.set(true);
        var wanted =
                store.append(
                        BOUNDARY,
                        new GlobalIndexConsistencyMarker(0),
                        List.of(new Sent(new UUID(0, 1), "held", Set.of(WANTED))));
        var other =
                store.append(
                        BOUNDARY,
                        ConsistencyMarker.INFINITY,
                        List.of(new Sent(new UUID(0, 2), "held", Set.of("slot:other"))));
        System.out.println("wanted: " + answer(wanted));
        System.out.println("other: " + answer(other));
    }

    private void awaitMorning() {
        try {
            told.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(CompletableFuture<Long> append) {
        try {
            return "at " + append.join();
        } catch (CompletionException e) {
            return e.getCause() == null ? "?" : e.getCause().getClass().getSimpleName();
        }
    }
}
