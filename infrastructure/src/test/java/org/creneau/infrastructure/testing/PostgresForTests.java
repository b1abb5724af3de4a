package org.creneau.infrastructure.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/// One PostgreSQL for all tests of the run, started by the first that asks.
///
/// The migrations run once, into a template; a database of one's own is a copy of it, which takes a
/// few hundredths of a second. Nothing here survives a power cut: fsync is off. A test that needs
/// durability starts a [KillablePostgres].
public final class PostgresForTests {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private PostgresForTests() {}

    /// A migrated database that nobody else uses. It goes away with the server, at the end of the run.
    public static PGSimpleDataSource freshDatabase() {
        String name = "test_" + NUMBERS.incrementAndGet();
        administer("create database " + name + " template " + TEMPLATE);
        return database(name);
    }

    /// A migrated database behind a pool, as the product has one: for tests each of which asks dozens of
    /// questions. To connect anew for each costs far more than the answer.
    public static HikariDataSource freshPool() {
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSource(freshDatabase());
        configuration.setMaximumPoolSize(12);
        configuration.setMinimumIdle(0);
        return new HikariDataSource(configuration);
    }

    /// A database without a single table, for what is about the migrations themselves.
    public static PGSimpleDataSource emptyDatabase() {
        String name = "test_" + NUMBERS.incrementAndGet();
        administer("create database " + name);
        return database(name);
    }

    /// Gives the space of a database back before the end of the run, whoever is still connected.
    public static void drop(PGSimpleDataSource database) {
        administer("drop database " + database.getDatabaseName() + " with (force)");
    }

    /// As [#drop(PGSimpleDataSource)], behind a pool.
    public static void drop(HikariDataSource pool) {
        pool.close();
        if (pool.getDataSource() instanceof PGSimpleDataSource database) {
            drop(database);
        }
    }

    /// Brings a database to the newest schema of the product.
    public static void migrate(DataSource database) {
        migrate(database, "latest");
    }

    /// Brings a database to the schema as it was after one of the migrations.
    public static void migrate(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void administer(String statement) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static PGSimpleDataSource database(String name) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {Server.POSTGRES.getPort()});
        source.setDatabaseName(name);
        source.setUser("postgres");
        return source;
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
                prepareTemplate(postgres);
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void prepareTemplate(EmbeddedPostgres postgres) throws SQLException {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var sql = connection.createStatement()) {
                sql.execute("create database " + TEMPLATE);
            }
            migrate(postgres.getDatabase("postgres", TEMPLATE));
        }
    }
}
