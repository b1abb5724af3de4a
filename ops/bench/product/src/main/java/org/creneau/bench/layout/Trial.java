package org.creneau.bench.layout;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// One layout on trial, on a connection of its own: what is measured, for a slice of time each.
final class Trial {

    private static final long SLICE_NANOS = 500_000_000;

    private final Layout layout;
    private final Connection connection;
    private final Inserts inserts;
    private final Questions questions;
    private final Events events = new Events();
    private final int backend;
    private Random random = new Random(1);

    Trial(DataSource source, Layout layout) throws SQLException {
        this.layout = layout;
        this.connection = source.getConnection();
        this.inserts = new Inserts(layout);
        this.questions = new Questions(layout);
        this.backend = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        Schema.create(connection, layout);
        connection.setAutoCommit(false);
    }

    /// A piece of work, done again and again.
    private interface Work {

        void once() throws SQLException;
    }

    Layout layout() {
        return layout;
    }

    void fill(int count) throws SQLException {
        Schema.execute(connection, "set synchronous_commit = off");
        for (long end = events.head() + count; events.head() < end; ) {
            inserts.insert(connection, events.next(2_000));
        }
        Schema.execute(connection, "set synchronous_commit = on");
        connection.commit();
    }

    void index() throws SQLException {
        connection.setAutoCommit(true);
        Schema.index(connection, layout);
        Schema.execute(connection, "vacuum analyze");
        connection.setAutoCommit(false);
    }

    Figures.Slice inserted(int batch) throws SQLException {
        return slice(batch, () -> inserts.insert(connection, events.next(batch)));
    }

    /// Twenty events of a window, from anywhere in its history.
    Figures.Slice twenty() throws SQLException {
        reset();
        return slice(
                1,
                () ->
                        questions.twenty(
                                connection,
                                Events.slot(random.nextInt(Events.SLOTS)),
                                Events.USUAL,
                                random.nextLong(events.head())));
    }

    /// The few rare events of a shop that has a great many others.
    Figures.Slice rare() throws SQLException {
        reset();
        return slice(
                1,
                () ->
                        questions.twenty(
                                connection,
                                Events.shop(random.nextInt(Events.SHOPS)),
                                Events.RARE,
                                0));
    }

    /// A hundred ids that nobody has used, over the whole log.
    Figures.Slice unused() throws SQLException {
        reset();
        return slice(100, () -> matching(unusedIds(), 0));
    }

    /// A hundred windows, over the last thousand events.
    Figures.Slice recent() throws SQLException {
        reset();
        return slice(100, () -> matching(slots(), events.head() - 1_000));
    }

    void size() throws SQLException {
        double all = Schema.bytes(connection, layout, false);
        double tags = Schema.bytes(connection, layout, true);
        System.out.printf(
                "  %-38s %,12.0f %,12.0f%n",
                layout.name(), all / events.head(), tags / events.head());
    }

    private List<String> unusedIds() {
        return Stream.generate(() -> "hold:" + new java.util.UUID(random.nextLong(), 1))
                .limit(100)
                .toList();
    }

    private List<String> slots() {
        return IntStream.range(0, 100)
                .mapToObj(_ -> Events.slot(random.nextInt(Events.SLOTS)))
                .toList();
    }

    private void matching(List<String> tags, long after) throws SQLException {
        questions.matching(connection, tags, Events.USUAL, after, events.head());
    }

    private void reset() {
        random = new Random(1);
    }

    private Figures.Slice slice(int each, Work work) throws SQLException {
        var before = Costs.now(connection, backend);
        long end = System.nanoTime() + SLICE_NANOS;
        long times = 0;
        do {
            work.once();
            times += each;
        } while (System.nanoTime() - end < 0);
        connection.commit();
        return new Figures.Slice(times, Costs.now(connection, backend).since(before));
    }
}
