package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// The newest link of each strand, remembered by the writer so that a busy strand costs no query.
///
/// Only the writer's thread comes here, and only with the lock held. What other nodes appended is
/// followed through the tail; if the tail no longer has all of it, everything is forgotten.
final class StrandLinks {

    private static final int REMEMBERED = 10_000;

    private final Map<String, byte[]> links = new LeastRecent<>(REMEMBERED);
    private long upTo;

    /// Catches up with the tail, which must have caught up with the log.
    void follow(Tail tail) {
        var missed = tail.after(upTo, Integer.MAX_VALUE);
        if (missed.isEmpty() || tail.head() < upTo) {
            links.clear();
        } else {
            missed.get().forEach(this::remember);
        }
        upTo = tail.head();
    }

    byte[] link(Connection connection, String strand) throws SQLException {
        byte[] known = links.get(strand);
        if (known == null) {
            known = EventTable.strandLink(connection, strand);
            links.put(strand, known);
        }
        return known;
    }

    void moved(Map<String, byte[]> newest, long head) {
        links.putAll(newest);
        upTo = head;
    }

    private void remember(RecentEvent recent) {
        StoredEvent event = recent.stored();
        if (event != null && event.strand() != null && event.strandChain() != null) {
            links.put(event.strand(), event.strandChain());
        }
    }
}
