package org.creneau.infrastructure.eventstore;

import java.time.Duration;

/// How one node uses the store. Start from [#with(MetadataKeys)] and change what differs.
///
/// @param keys which metadata entries are stored, and in which column; any other entry is refused
/// @param renames under which other names an event may lie in the log
/// @param queueCapacity appends that may wait for the writer; one more is told [StoreUnavailable]
/// @param batchEvents events after which a batch takes no further append
/// @param tailEvents newest events kept in memory for conditions and streams
/// @param tailBytes payload bytes after which the tail keeps fewer events
/// @param appendDeadline how long an append may wait before it is told [StoreUnavailable]
/// @param lockDeadline how long to wait for the writers of other nodes, in one attempt
/// @param statementDeadline how long one statement may take, COMMIT included, before its connection
///     is given up
/// @param doubtDeadline how long to look for the outcome of a COMMIT whose answer was lost, before its
///     callers are told [OutcomeUnknown]
/// @param idleDeadline after how long PostgreSQL itself ends a writer that holds the lock and does
///     nothing, such as a paused node
/// @param pollInterval how often to look for events of other nodes when no notification comes
/// @param lockKey the advisory lock all writers of one store share
/// @param notifyChannel the channel on which the writers of one store wake the other nodes
public record Settings(
        MetadataKeys keys,
        Renames renames,
        int queueCapacity,
        int batchEvents,
        int tailEvents,
        long tailBytes,
        Duration appendDeadline,
        Duration lockDeadline,
        Duration statementDeadline,
        Duration doubtDeadline,
        Duration idleDeadline,
        Duration pollInterval,
        long lockKey,
        String notifyChannel) {

    /// The defaults: an append is answered within ten seconds, a paused node lets go after three.
    public static Settings with(MetadataKeys keys) {
        return new Settings(
                keys,
                Renames.NONE,
                10_000,
                1_000,
                10_000,
                64L * 1024 * 1024,
                Duration.ofSeconds(5),
                Duration.ofSeconds(4),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                Duration.ofMillis(500),
                0x6576_656e_7473_3031L,
                "event_store");
    }

    public Settings {
        if (queueCapacity < 1 || batchEvents < 1 || tailEvents < 1 || tailBytes < 1) {
            throw new IllegalArgumentException("Sizes of the event store must be positive");
        }
        if (!notifyChannel.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not the name of a channel: " + notifyChannel);
        }
    }

    public Settings withRenames(Renames replacement) {
        return new Settings(
                keys, replacement, queueCapacity, batchEvents, tailEvents, tailBytes,
                appendDeadline, lockDeadline, statementDeadline, doubtDeadline, idleDeadline,
                pollInterval, lockKey, notifyChannel);
    }

    /// For a node with little memory, or a test that wants conditions to reach past the tail.
    public Settings withTail(int events, long bytes) {
        return new Settings(
                keys, renames, queueCapacity, batchEvents, events, bytes, appendDeadline,
                lockDeadline, statementDeadline, doubtDeadline, idleDeadline, pollInterval, lockKey,
                notifyChannel);
    }

    public Settings withQueue(int capacity, int eventsInBatch) {
        return new Settings(
                keys, renames, capacity, eventsInBatch, tailEvents, tailBytes, appendDeadline,
                lockDeadline, statementDeadline, doubtDeadline, idleDeadline, pollInterval, lockKey,
                notifyChannel);
    }

    public Settings withDeadlines(
            Duration append, Duration lock, Duration statement, Duration doubt, Duration idle) {
        return new Settings(
                keys, renames, queueCapacity, batchEvents, tailEvents, tailBytes, append, lock,
                statement, doubt, idle, pollInterval, lockKey, notifyChannel);
    }
}
