package org.creneau.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.creneau.bench.load.Callers;

/// Where the time goes in our own runs: a recording of the virtual machine for each, and what PostgreSQL
/// counts by statement. Taken apart from the rounds, which are not measured under a profiler.
final class Profile {
    private static final int LINES = 15;
    private static final int WIDTH = 110;

    private final Options options;
    private final Server server;
    private final Product product;
    private final Consumer<String> say;

    Profile(Options options, Server server, Product product, Consumer<String> say) {
        this.options = options;
        this.server = server;
        this.product = product;
        this.say = say;
    }

    void record(Path folder) throws IOException, SQLException, ParseException {
        Files.createDirectories(folder);
        record("spread", Bookings.WINDOWS, folder.resolve("spread.jfr"));
        record("hot", 1, folder.resolve("hot.jfr"));
    }

    private void record(String name, int windows, Path file)
            throws IOException, SQLException, ParseException {
        forget();
        Callers callers = new Callers(options.callers(), options.threads());
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            var measured =
                    callers.run(options.step().multipliedBy(2), product.slots(windows), product);
            recording.stop();
            recording.dump(file);
            say.accept(
                    "\nProfile of %s at %,.0f bookings/s: %s"
                            .formatted(name, measured.perSecond(), file));
        }
        product.settled();
        statements().forEach(say);
    }

    private void forget() throws SQLException {
        if (server.countsStatements()) {
            server.run("ours", "create extension if not exists pg_stat_statements");
            server.run("ours", "select pg_stat_statements_reset()");
        }
    }

    private List<String> statements() throws SQLException {
        if (!server.countsStatements()) {
            return List.of("PostgreSQL cannot count statements here");
        }
        String sql =
                """
                select calls, rows, total_exec_time, mean_exec_time,
                    regexp_replace(query, '\\s+', ' ', 'g')
                from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = current_database()
                order by total_exec_time desc limit %d
                """
                        .formatted(LINES);
        List<String> lines = new ArrayList<>();
        try (Connection connection = server.connect("ours");
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            lines.add("     calls       rows   total ms    mean ms  statement");
            while (result.next()) {
                String text = result.getString(5);
                lines.add(
                        "%10d %10d %10.0f %10.3f  %s"
                                .formatted(
                                        result.getLong(1),
                                        result.getLong(2),
                                        result.getDouble(3),
                                        result.getDouble(4),
                                        text.substring(0, Math.min(WIDTH, text.length()))));
            }
        }
        return lines;
    }
}
