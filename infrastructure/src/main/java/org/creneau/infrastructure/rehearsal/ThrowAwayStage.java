package org.creneau.infrastructure.rehearsal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.creneau.infrastructure.embedded.DataFolder;
import org.creneau.infrastructure.embedded.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL server of the rehearsal's own, in a temporary folder that goes with it, also when the
/// rehearsal is interrupted or cannot begin. Nothing of the product's is touched, and the product may be
/// running.
///
/// What it confirms need not survive a power cut, so commits do not wait for the disk.
final class ThrowAwayStage {
    private static final Logger LOG = LoggerFactory.getLogger(ThrowAwayStage.class);

    private final Path home;
    private final Deque<Runnable> undo = new ConcurrentLinkedDeque<>();
    private final Thread whenInterrupted = new Thread(this::throwAway, "throw the rehearsal away");

    private ThrowAwayStage(Path home) {
        this.home = home;
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    static Stage set(InstantSource clock) {
        try {
            return new ThrowAwayStage(Files.createTempDirectory("creneau-rehearsal")).built(clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Stage built(InstantSource clock) {
        try {
            DataFolder folder = DataFolder.claim(home);
            undo.push(folder::close);
            LocalPostgres server = LocalPostgres.start(folder);
            undo.push(server::close);
            HikariDataSource database = database(server);
            undo.push(database::close);
            migrate(database);
            return PostgresStage.on(database, clock, this::close);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static HikariDataSource database(LocalPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(6);
        config.addDataSourceProperty("options", "-c synchronous_commit=off");
        return new HikariDataSource(config);
    }

    private static void migrate(HikariDataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private void close() {
        throwAway();
        try {
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        } catch (IllegalStateException _) {
            LOG.debug("Interrupted: the hook is running already");
        }
    }

    /// Waits for a stage that is still being built: what is half there cannot be taken away.
    private synchronized void throwAway() {
        for (Runnable next = undo.poll(); next != null; next = undo.poll()) {
            next.run();
        }
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            LOG.warn("Something is left of the rehearsal in {}", home, e);
        }
    }
}
