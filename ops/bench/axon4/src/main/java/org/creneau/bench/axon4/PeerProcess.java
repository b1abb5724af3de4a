package org.creneau.bench.axon4;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.creneau.bench.load.Callers;
import org.creneau.bench.load.Threads;

/// Takes orders on its input and answers each with one line on its output.
///
/// First come five lines: the address of the database, user, password, the number of connections, and the
/// places of a window. Then
/// any number of `callers threads milliseconds windows`; the answer is a measurement's line. The end of
/// the input ends the process.
public final class PeerProcess {
    private PeerProcess() {}

    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = System.out;
        try (HikariDataSource pool = pool(in)) {
            int places = Integer.parseInt(required(in));
            try (Peer peer = new Peer(pool, places)) {
                out.println("ready");
                for (String order = in.readLine(); order != null; order = in.readLine()) {
                    out.println(answer(peer, order.split(" ", -1)));
                }
            }
        }
    }

    private static String answer(Peer peer, String[] order) {
        var callers = new Callers(Integer.parseInt(order[0]), Threads.valueOf(order[1]));
        Duration time = Duration.ofMillis(Long.parseLong(order[2]));
        return callers.run(time, peer.slots(Integer.parseInt(order[3])), peer).line();
    }

    private static HikariDataSource pool(BufferedReader in) throws IOException {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(required(in));
        pool.setUsername(required(in));
        pool.setPassword(required(in));
        int connections = Integer.parseInt(required(in));
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(connections);
        pool.setAutoCommit(false);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "1");
        return pool;
    }

    private static String required(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("The input ended too early");
        }
        return line;
    }
}
