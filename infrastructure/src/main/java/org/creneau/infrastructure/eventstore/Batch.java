package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/// One transaction in the making: which appends hold, what their events become, in the order they
/// came. Lives only while the writer holds the lock, and knows the log up to its head.
final class Batch {

    private final Connection connection;
    private final Tail tail;
    private final StrandLinks strands;
    private final Instant now;
    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<String, byte[]> strandLinks = new HashMap<>();
    private final Map<Append, Long> accepted = new LinkedHashMap<>();
    private final List<Append> rejected = new ArrayList<>();
    private long head;
    private byte[] link;

    /// @param clock the time by the clock; the recorded time is never before that of the last event
    Batch(Connection connection, Tail tail, StrandLinks strands, Instant clock) {
        this.connection = connection;
        this.tail = tail;
        this.strands = strands;
        this.head = tail.head();
        this.link = tail.last().map(StoredEvent::chain).orElseGet(Chain::start);
        this.now = tail.last().map(StoredEvent::recordedAt).filter(clock::isBefore).orElse(clock);
    }

    /// The events to store, positions and links given.
    List<StoredEvent> events() {
        return events;
    }

    /// Those whose condition does not hold, whatever becomes of the others.
    List<Append> rejected() {
        return rejected;
    }

    void add(Append append) throws SQLException {
        if (append.hasCondition() && isBroken(append)) {
            rejected.add(append);
            return;
        }
        for (Draft draft : append.drafts()) {
            place(draft);
        }
        accepted.put(append, head);
    }

    /// To be called once the transaction is known to be committed.
    void acknowledge() {
        strands.moved(strandLinks, head);
        accepted.forEach(
                (append, position) -> append.succeed(new GlobalIndexConsistencyMarker(position)));
        reject();
    }

    void reject() {
        for (Append append : rejected) {
            append.fail(
                    AppendEventsTransactionRejectedException.conflictingEventsDetected(
                            new GlobalIndexConsistencyMarker(append.marker())));
        }
    }

    void fail(RuntimeException reason) {
        accepted.keySet().forEach(append -> append.fail(reason));
        reject();
    }

    List<Append> accepted() {
        return List.copyOf(accepted.keySet());
    }

    private boolean isBroken(Append append) throws SQLException {
        Query boundary = append.boundary();
        long marker = append.marker();
        return events.stream()
                        .anyMatch(event -> event.position() > marker && boundary.matches(event))
                || tail.anyAfter(marker, boundary::matches)
                || isBrokenLongAgo(boundary, marker, tail.before());
    }

    private boolean isBrokenLongAgo(Query boundary, long marker, long before) throws SQLException {
        return marker < before && EventTable.any(connection, boundary, marker, before);
    }

    private void place(Draft draft) throws SQLException {
        String strand = draft.event().strand();
        byte[] inStrand = strand == null ? Chain.start() : linkOf(strand);
        StoredEvent event = draft.at(head + 1, now, link, inStrand);
        if (strand != null && event.strandChain() != null) {
            strandLinks.put(strand, event.strandChain());
        }
        events.add(event);
        link = event.chain();
        head = event.position();
    }

    private byte[] linkOf(String strand) throws SQLException {
        byte[] moved = strandLinks.get(strand);
        return moved != null ? moved : strands.link(connection, strand);
    }
}
