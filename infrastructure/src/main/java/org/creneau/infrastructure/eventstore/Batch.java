package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One transaction in the making: what the appends in it become, in the order they are queued in. Lives
/// only while the writer holds the lock, and knows the log up to its head.
final class Batch {

    private final Connection connection;
    private final StrandLinks strands;
    private final Instant now;
    private final List<Append> appends;
    private final List<StoredEvent> events = new ArrayList<>();
    private final List<TagColumns> tags = new ArrayList<>();
    private final Map<String, byte[]> strandLinks = new HashMap<>();
    private long head;
    private byte[] link;

    Batch(Connection connection, Tail tail, StrandLinks strands, List<Append> appends)
            throws SQLException {
        this.connection = connection;
        this.strands = strands;
        this.appends = List.copyOf(appends);
        this.head = tail.head();
        this.link = tail.last().map(StoredEvent::chain).orElseGet(Chain::start);
        this.now = tail.now();
        for (Append append : appends) {
            for (Draft draft : append.drafts()) {
                place(draft);
            }
        }
    }

    List<Append> appends() {
        return appends;
    }

    /// The events to store, positions and links given.
    List<StoredEvent> events() {
        return events;
    }

    /// Of each event.
    List<TagColumns> tags() {
        return tags;
    }

    /// To be called once the transaction is known to be committed.
    void stored() {
        strands.moved(strandLinks, head);
    }

    private void place(Draft draft) throws SQLException {
        String strand = draft.event().strand();
        byte[] inStrand = strand == null ? Chain.start() : linkOf(strand);
        StoredEvent event = draft.at(head + 1, now, link, inStrand);
        if (strand != null && event.strandChain() != null) {
            strandLinks.put(strand, event.strandChain());
        }
        events.add(event);
        tags.add(draft.columns());
        link = event.chain();
        head = event.position();
    }

    private byte[] linkOf(String strand) throws SQLException {
        byte[] moved = strandLinks.get(strand);
        return moved != null ? moved : strands.link(connection, strand);
    }
}
