package org.creneau.infrastructure.rehearsal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.infrastructure.embedded.DataFolder;
import org.creneau.infrastructure.embedded.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/// A stage on a PostgreSQL server of its own, in a temporary folder that goes with it, also when the
/// rehearsal is interrupted. Nothing of the product's is touched, and the product may be running.
///
/// What it confirms need not survive a power cut, so commits do not wait for the disk.
final class ThrowAwayStage implements Stage {
    private final Path home;
    private final DataFolder folder;
    private final LocalPostgres server;
    private final HikariDataSource database;
    private final PostgresStage stage;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Thread whenInterrupted = new Thread(this::throwAway, "throw the rehearsal away");

    private ThrowAwayStage(Path home, InstantSource clock) {
        this.home = home;
        this.folder = DataFolder.claim(home);
        this.server = LocalPostgres.start(folder);
        this.database = database(server);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        this.stage = PostgresStage.on(database, clock);
    }

    static ThrowAwayStage set(InstantSource clock) {
        try {
            var stage = new ThrowAwayStage(Files.createTempDirectory("creneau-rehearsal"), clock);
            Runtime.getRuntime().addShutdownHook(stage.whenInterrupted);
            return stage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    @Override
    public Commands commands() {
        return stage.commands();
    }

    @Override
    public void readLog(Consumer<Recorded<? extends Event>> reader) {
        stage.readLog(reader);
    }

    @Override
    public Report.Chain verifyChain() {
        return stage.verifyChain();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        throwAway();
    }

    private void throwAway() {
        if (open.getAndSet(false)) {
            stage.close();
            database.close();
            server.close();
            folder.close();
            try {
                FileSystemUtils.deleteRecursively(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
