package org.creneau.infrastructure.eventstore;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.eventhandling.EventMessage;

/// The log as this node sees it: from memory where it can, from the table otherwise. What is in memory
/// is decoded once for all who read it.
final class Log {

    /// Positions that one reading of the table goes through at most, however few of them it answers.
    private static final int SPAN = 16_384;

    private final Tail tail;
    private final Connections connections;
    private final Messages messages;
    private final Renames renames;
    private final int page;

    Log(Tail tail, Connections connections, Messages messages, Settings settings) {
        this.tail = tail;
        this.connections = connections;
        this.messages = messages;
        this.renames = settings.renames();
        this.page = settings.sizes().page();
    }

    /// Some of the events after a position, in order, without those that were to be passed over.
    ///
    /// @param upTo nothing before this is left out for another reason
    record Stretch(List<? extends Unopened> events, long upTo, boolean fromTable) {}

    long head() {
        return tail.head();
    }

    boolean isInMemory(long position) {
        return position >= tail.before();
    }

    /// The next events after a position, in order and without gaps; none at the head.
    List<RecentEvent> after(long position) {
        return tail.after(position, page).orElseGet(() -> fromTable(position));
    }

    /// @param passedOver names under which events are stored that are not wanted
    /// @throws StoreUnavailable when the table has to be read and PostgreSQL does not answer
    Stretch stretch(long position, Set<String> passedOver) {
        return tail.after(position, page)
                .map(events -> inMemory(position, events, passedOver))
                .orElseGet(() -> fromTable(position, passedOver));
    }

    /// The same on a thread of its own, for whoever has something to do meanwhile.
    CompletableFuture<Stretch> stretchSoon(long position, Set<String> passedOver) {
        var coming = new CompletableFuture<Stretch>();
        Thread.startVirtualThread(
                () -> {
                    try {
                        coming.complete(stretch(position, passedOver));
                    } catch (RuntimeException | Error e) {
                        coming.completeExceptionally(e);
                    }
                });
        return coming;
    }

    private Stretch inMemory(long after, List<RecentEvent> events, Set<String> passedOver) {
        long upTo = events.isEmpty() ? after : events.getLast().position();
        List<Closed> wanted =
                events.stream()
                        .filter(event -> !passedOver.contains(event.name()))
                        .map(this::closed)
                        .toList();
        return new Stretch(wanted, upTo, false);
    }

    private Stretch fromTable(long after, Set<String> passedOver) {
        long end = Math.min(tail.head(), after + SPAN);
        List<RecentEvent> events =
                read(
                        connection ->
                                EventTable.pageWithout(connection, passedOver, after, end, page));
        long upTo = events.size() < page ? end : events.getLast().position();
        return new Stretch(events.stream().map(this::closed).toList(), upTo, true);
    }

    private List<RecentEvent> fromTable(long position) {
        return read(
                connection -> EventTable.page(connection, Query.ALL, position, tail.head(), page));
    }

    private List<RecentEvent> read(Connections.Work<List<StoredEvent>> page) {
        List<StoredEvent> stored = connections.reading(page);
        messages.expect(stored);
        return stored.stream().map(event -> RecentEvent.stored(event, messages)).toList();
    }

    private Closed closed(RecentEvent event) {
        return new Closed(event, renames.today(event.name()));
    }

    private record Closed(RecentEvent event, String name) implements Unopened {

        @Override
        public long position() {
            return event.position();
        }

        @Override
        public EventMessage message() {
            return event.message();
        }
    }
}
