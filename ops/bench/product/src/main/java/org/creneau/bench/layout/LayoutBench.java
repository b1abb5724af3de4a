package org.creneau.bench.layout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;

/// Measures the layouts beside each other and prints rates and their ratios to the first one.
///
/// Arguments: events that each layout holds before it is measured (1,000,000), rounds (5), and the
/// names of the layouts to compare (all). A round goes through the layouts forth and back, so that a
/// slow moment of the machine meets neighbours alike.
public final class LayoutBench {

    private static final int[] BATCHES = {30, 128, 500};

    private final Figures figures = new Figures();
    private final List<Trial> trials = new ArrayList<>();

    private LayoutBench() {}

    private interface Measure {

        Figures.Slice of(Trial trial) throws SQLException;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var wanted = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        var builder =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on");
        try (var postgres = builder.start()) {
            var bench = new LayoutBench();
            bench.settings(postgres.getPostgresDatabase());
            for (Layout layout : layouts()) {
                if (wanted.isEmpty() || wanted.contains(layout.name())) {
                    bench.trials.add(new Trial(postgres.getPostgresDatabase(), layout));
                }
            }
            bench.run(events, rounds);
        }
    }

    private static List<Layout> layouts() {
        var present = Layout.first();
        var layouts = new ArrayList<Layout>();
        layouts.add(present);
        EnumSet.complementOf(EnumSet.of(present.finding()))
                .forEach(x -> layouts.add(present.with(x)));
        EnumSet.complementOf(EnumSet.of(present.payload()))
                .forEach(x -> layouts.add(present.with(x)));
        EnumSet.complementOf(EnumSet.of(present.path())).forEach(x -> layouts.add(present.with(x)));
        layouts.add(present.withoutUniqueIds());
        return layouts;
    }

    private void run(int events, int rounds) throws SQLException {
        for (int part = 0; part < 10; part++) {
            for (Trial trial : trials) {
                trial.fill(events / 10);
            }
            System.out.print('.');
        }
        for (Trial trial : trials) {
            trial.index();
        }
        sizes();
        for (int round = 0; round < rounds; round++) {
            for (int batch : BATCHES) {
                forthAndBack("insert, batches of " + batch, trial -> trial.inserted(batch));
            }
            forthAndBack("twenty events of a window", Trial::twenty);
            forthAndBack("the rare events of a shop", Trial::rare);
            forthAndBack("checks of unused ids", Trial::unused);
            forthAndBack("checks of windows", Trial::recent);
            System.out.printf("%nAfter round %d%n", round + 1);
            figures.print();
        }
        sizes();
    }

    private void forthAndBack(String name, Measure measure) throws SQLException {
        for (Trial trial : trials) {
            figures.add(name, trial.layout(), measure.of(trial));
        }
        for (Trial trial : trials.reversed()) {
            figures.add(name, trial.layout(), measure.of(trial));
        }
    }

    private void sizes() throws SQLException {
        System.out.printf("%n%-40s %12s %12s%n", "bytes an event", "all", "of tags");
        for (Trial trial : trials) {
            trial.size();
        }
    }

    private void settings(DataSource source) throws SQLException {
        String sql =
                """
                select name, setting, unit from pg_settings where name in ('fsync',
                    'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size',
                    'wal_sync_method', 'server_version') order by name
                """;
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                System.out.printf("%s = %s%n", result.getString(1), result.getString(2));
                if (result.getString(1).equals("fsync") && !result.getString(2).equals("on")) {
                    throw new IllegalStateException("Not measured without fsync");
                }
            }
        }
    }
}
