package org.creneau.infrastructure.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// Reads the log straight from the table, committed events only.
public final class PostgresStoredEvents implements StoredEvents {

    /// Positions counted in one statement, so that none runs into its deadline.
    private static final long STRETCH = 100_000;

    private final Connections connections;
    private final int page;

    public PostgresStoredEvents(DataSource source, Sizes sizes, Deadlines deadlines) {
        this(new Connections(source, deadlines.patience()), sizes);
    }

    PostgresStoredEvents(Connections connections, Sizes sizes) {
        this.connections = connections;
        this.page = sizes.page();
    }

    @Override
    public Stream<StoredEvent> from(long position) {
        return pages(position - 1, matching(Query.ALL));
    }

    @Override
    public Stream<StoredEvent> taggedWith(String tag, Set<String> names) {
        return pages(0, matching(Query.tagged(tag, names)));
    }

    @Override
    public Stream<StoredEvent> ofStrand(String strand) {
        return pages(
                0, (connection, after) -> EventTable.ofStrand(connection, strand, after, page));
    }

    @Override
    public Optional<StoredEvent> at(long position) {
        return connections.reading(connection -> EventTable.at(connection, position));
    }

    @Override
    public long head() {
        return connections.reading(connection -> EventTable.head(connection).position());
    }

    @Override
    public long recordedBefore(Instant instant) {
        return connections.reading(
                connection -> EventTable.lastRecordedBefore(connection, instant));
    }

    @Override
    public List<StoredShape> shapes() {
        long head = head();
        var shapes = new TreeMap<StoredShape, StoredShape>();
        for (long after = 0; after < head; after += STRETCH) {
            long from = after;
            connections
                    .reading(connection -> EventTable.shapes(connection, from, from + STRETCH))
                    .forEach(shape -> shapes.merge(shape, shape, StoredShape::and));
        }
        return List.copyOf(shapes.values());
    }

    /// One page of a reading.
    @FunctionalInterface
    private interface Page {

        List<StoredEvent> after(Connection connection, long position) throws SQLException;
    }

    private Page matching(Query query) {
        return (connection, after) ->
                EventTable.page(connection, query, after, Long.MAX_VALUE, page);
    }

    private Stream<StoredEvent> pages(long after, Page reading) {
        return Stream.iterate(
                        read(after, reading),
                        events -> !events.isEmpty(),
                        events -> read(events.getLast().position(), reading))
                .flatMap(List::stream);
    }

    private List<StoredEvent> read(long after, Page reading) {
        return connections.reading(connection -> reading.after(connection, after));
    }
}
