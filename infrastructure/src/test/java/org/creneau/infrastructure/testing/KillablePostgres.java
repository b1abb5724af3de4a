package org.creneau.infrastructure.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL of a test's own, as durable as a real one, that can be killed without warning and
/// started again on the same data and port.
public final class KillablePostgres implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private KillablePostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.server = launch(folder, port);
    }

    /// Starts an empty one; see [PostgresForTests#migrate(DataSource)].
    public static KillablePostgres start() {
        try {
            return new KillablePostgres(Files.createTempDirectory("killable-postgres"), freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PGSimpleDataSource database() {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        source.setConnectTimeout(2);
        return source;
    }

    /// As `kill -9` of the postmaster: nobody is told, no buffer is written. Returns when it is dead.
    public void kill() {
        var postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        postmaster.destroyForcibly();
        try {
            postmaster.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The postmaster outlived its kill", e);
        }
        letGoOfTheFolder();
    }

    /// The library complains that there is nothing left to stop, and gives up its lock file.
    private void letGoOfTheFolder() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Recovers from what a kill left on disk. Its backends notice the death of their postmaster on
    /// their own, and until the last one has, a start may be refused: hence more than one attempt.
    public void restart() {
        IllegalStateException last = new IllegalStateException("never tried");
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                server = launch(folder, port);
                return;
            } catch (IllegalStateException e) {
                last = e;
            }
        }
        throw last;
    }

    @Override
    public void close() {
        try {
            server.close();
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long postmaster() {
        try {
            var lines = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
            return Long.parseLong(lines.getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres launch(Path folder, int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .setPGStartupWait(Duration.ofSeconds(20))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start on port " + port, e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
