package org.creneau.infrastructure.eventstore;

import java.util.List;

/// The log as this node sees it: from memory where it can, from the table otherwise.
final class Log {

    private final Tail tail;
    private final Connections connections;
    private final int page;

    Log(Tail tail, Connections connections, Sizes sizes) {
        this.tail = tail;
        this.connections = connections;
        this.page = sizes.page();
    }

    long head() {
        return tail.head();
    }

    /// The next events after a position, in order and without gaps; none at the head.
    List<StoredEvent> after(long position) {
        return tail.after(position, page).orElseGet(() -> fromTable(position));
    }

    private List<StoredEvent> fromTable(long position) {
        return connections.reading(
                connection -> EventTable.page(connection, Query.ALL, position, tail.head(), page));
    }
}
