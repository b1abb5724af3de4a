package org.creneau.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.creneau.infrastructure.embedded.DataFolder;
import org.creneau.infrastructure.embedded.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/// The PostgreSQL that comes with the product, on a folder of its own, with a database for each who is
/// measured. It is the product's own start of it, so its settings are those that are shipped.
final class Server implements AutoCloseable {
    /// Views whose program is not running go on after the newest event.
    static final String SKIP_THE_PAST =
            """
            update token_entry
            set token = convert_to((select max(position) from event)::text, 'UTF8')
            """;

    private final DataFolder folder;
    private LocalPostgres postgres;
    private boolean countsStatements;

    private Server(DataFolder folder) {
        this.folder = folder;
        this.postgres = LocalPostgres.start(folder);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> postgres.close()));
    }

    /// @throws IllegalStateException when it does not keep what it confirms
    static Server start(Path folder) {
        Server server = new Server(DataFolder.claim(folder));
        server.refuseUnlessDurable();
        return server;
    }

    /// Starts PostgreSQL again so that it counts statements, where it was built with the means to.
    void countStatements() {
        String known =
                asked(
                        "select count(*) from pg_available_extensions where name = 'pg_stat_statements'");
        if (known.equals("1")) {
            run("alter system set shared_preload_libraries = 'pg_stat_statements'");
            postgres.close();
            postgres = LocalPostgres.start(folder);
            countsStatements = true;
        }
    }

    boolean countsStatements() {
        return countsStatements;
    }

    private void refuseUnlessDurable() {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            String value = asked("show " + setting);
            if (!value.equals("on")) {
                close();
                throw new IllegalStateException(
                        "PostgreSQL runs with %s = %s: figures of what a crash would lose are worth nothing"
                                .formatted(setting, value));
            }
        }
    }

    /// What was chosen otherwise than PostgreSQL's defaults, and what matters here anyhow.
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        String sql =
                """
                select name, current_setting(name) from pg_settings
                where source not in ('default', 'client', 'override')
                    and name !~ '(locale|lc_|TimeZone|log_|listen|port|socket|_file|directory|DateStyle|text_search|application)'
                    or name in ('fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers',
                        'max_wal_size', 'checkpoint_timeout', 'wal_compression', 'max_connections',
                        'server_version', 'autovacuum', 'wal_level', 'wal_sync_method')
                """;
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                settings.put(result.getString(1), result.getString(2));
            }
            return settings;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What earlier steps left to be written is written before the next one starts.
    void checkpoint() {
        run("checkpoint");
    }

    /// Tells the planner what was written in bulk, as the server would by itself a minute later.
    void analyze(String database) {
        run(database, "analyze");
    }

    /// @return its address
    String fresh(String database) {
        run("drop database if exists " + database + " with (force)");
        run("create database " + database);
        return url(database);
    }

    void drop(String database) {
        run("drop database if exists " + database + " with (force)");
    }

    String url(String database) {
        return postgres.url().replaceFirst("/postgres$", "/" + database);
    }

    String user() {
        return postgres.user();
    }

    String password() {
        return postgres.password();
    }

    Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user());
        properties.setProperty("password", password());
        return DriverManager.getConnection(url(database), properties);
    }

    /// A pool as the product has it, on a database with the product's tables.
    HikariDataSource productPool(String database) {
        HikariConfig config = shippedPool();
        config.setJdbcUrl(url(database));
        config.setUsername(user());
        config.setPassword(password());
        HikariDataSource pool = new HikariDataSource(config);
        Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
        return pool;
    }

    private static HikariConfig shippedPool() {
        try {
            var file = new ClassPathResource("application.yaml");
            var sources = new YamlPropertySourceLoader().load("application", file);
            HikariConfig config = new HikariConfig();
            new Binder(ConfigurationPropertySources.from(sources))
                    .bind("spring.datasource.hikari", Bindable.ofInstance(config));
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String sql) {
        run("postgres", sql);
    }

    void run(String database, String sql) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String asked(String sql) {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        postgres.close();
        folder.close();
    }
}
