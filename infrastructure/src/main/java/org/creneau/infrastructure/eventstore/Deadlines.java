package org.creneau.infrastructure.eventstore;

import java.time.Duration;
import java.util.stream.Stream;

/// How long to wait for what. No wait of the store is without an end.
///
/// @param append how long an append may wait before it is told [StoreUnavailable]
/// @param lock how long to wait for the writers of other nodes, in one attempt
/// @param statement how long one statement may take, COMMIT included, before its connection is given
///     up
/// @param doubt how long to look for the outcome of a COMMIT whose answer was lost, before its callers
///     are told [OutcomeUnknown]
/// @param idle after how long PostgreSQL itself ends a writer that holds the lock and does nothing,
///     such as a paused node
/// @param poll how often to look for events of other nodes when no notification comes
public record Deadlines(
        Duration append,
        Duration lock,
        Duration statement,
        Duration doubt,
        Duration idle,
        Duration poll) {

    public static final Deadlines DEFAULT =
            new Deadlines(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(3),
                    Duration.ofMillis(500));

    /// What the client itself waits for: PostgreSQL is to give up first.
    Duration patience() {
        return statement.plusSeconds(1);
    }

    public Deadlines {
        if (Stream.of(append, lock, statement, doubt, idle, poll).anyMatch(d -> !d.isPositive())) {
            throw new IllegalArgumentException("Deadlines of the event store must be positive");
        }
        if (lock.compareTo(statement) >= 0) {
            throw new IllegalArgumentException("A lock is waited for within one statement");
        }
    }
}
