package org.creneau.bench.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// What has been used up so far: by the clock, by the processors for this thread and for the process
/// of PostgreSQL that serves it, and in the log of transactions.
///
/// Time by the clock is disturbed by whatever else the machine does; processor time hardly is.
///
/// @param server nanoseconds of PostgreSQL on a processor (Linux), 0 elsewhere
record Costs(long clock, long client, long server, long wal) {

    static Costs now(Connection connection, int backend) throws SQLException {
        return new Costs(
                System.nanoTime(),
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(),
                processor(backend),
                wal(connection));
    }

    Costs since(Costs before) {
        return new Costs(
                clock - before.clock,
                client - before.client,
                server - before.server,
                wal - before.wal);
    }

    Costs plus(Costs other) {
        return new Costs(
                clock + other.clock, client + other.client, server + other.server, wal + other.wal);
    }

    private static long processor(int backend) {
        var file = Path.of("/proc", Integer.toString(backend), "schedstat");
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            String all = Files.readString(file);
            return Long.parseLong(all.substring(0, all.indexOf(' ')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long wal(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result =
                        statement.executeQuery("select pg_current_wal_lsn() - '0/0'::pg_lsn")) {
            result.next();
            return result.getLong(1);
        }
    }
}
