package org.creneau.infrastructure.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.jspecify.annotations.Nullable;

/// One caller's events on their way through the writer, and the promise of an answer. Without events it
/// asks only whether what was read still stands, once everything before it is stored.
///
/// [Tail] guards everything here but the answer.
final class Append {

    private final List<Draft> drafts;
    private final Query boundary;
    private final ConsistencyMarker marker;
    private final List<Check> unchecked = new ArrayList<>();
    private final long queuedAt = System.nanoTime();
    private final long deadline;
    private final int bytes;
    private final CompletableFuture<ConsistencyMarker> answer = new CompletableFuture<>();
    private long end;

    /// @param boundary what must not have happened
    /// @param marker after which position it must not have
    Append(List<Draft> drafts, Query boundary, ConsistencyMarker marker, Duration patience) {
        this.drafts = List.copyOf(drafts);
        this.boundary = boundary;
        this.marker = marker;
        this.deadline = queuedAt + patience.toNanos();
        this.bytes = drafts.stream().mapToInt(draft -> draft.payload().length).sum();
    }

    List<Draft> drafts() {
        return drafts;
    }

    Query boundary() {
        return boundary;
    }

    int bytes() {
        return bytes;
    }

    boolean hasCondition() {
        return !marker.equals(ConsistencyMarker.INFINITY);
    }

    /// Whether the numbers it was read by still hold.
    boolean isOfToday() {
        return !(marker instanceof Mark mark) || mark.isStanding();
    }

    /// The last position it knows of, queued events included, if all that are stored end at `head`.
    long seen(long head) {
        return marker instanceof Mark mark ? mark.number() : Math.min(head, seenStored());
    }

    /// The last stored position it knows of.
    long seenStored() {
        return marker instanceof Mark mark
                ? mark.settled()
                : Math.max(0, GlobalIndexConsistencyMarker.position(marker));
    }

    /// @param seen the last position it knows of
    /// @param before the position before the oldest in memory
    void leaveUnchecked(long seen, long before) {
        if (seen < before) {
            unchecked.add(new Check(boundary, seen, before));
        }
        if (marker instanceof Mark mark) {
            mark.assumptions().forEach(one -> unchecked.add(new Check(one.query(), 0, one.upTo())));
        }
    }

    /// Memory has lost what came up to a position.
    ///
    /// @return no reason against it
    @Nullable RuntimeException uncheckedUpTo(long position) {
        if (hasCondition()) {
            unchecked.add(new Check(boundary, seenStored(), position));
        }
        return null;
    }

    void checked() {
        unchecked.clear();
    }

    /// The position of its last event, or of the last before it when it has none.
    long end() {
        return end;
    }

    void placed(long position) {
        end = position;
    }

    boolean isStoredUpTo(long head) {
        return !drafts.isEmpty() && end <= head;
    }

    /// What memory cannot tell: to be looked up in the table, with the lock of all writers in hand.
    List<Check> unchecked() {
        return unchecked;
    }

    CompletableFuture<ConsistencyMarker> answer() {
        return answer;
    }

    long waitedNanos() {
        return System.nanoTime() - queuedAt;
    }

    boolean isOverdue() {
        return System.nanoTime() - deadline >= 0;
    }

    RuntimeException conflict() {
        return AppendEventsTransactionRejectedException.conflictingEventsDetected(marker);
    }
}
