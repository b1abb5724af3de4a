package org.creneau.infrastructure.boot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The connections without which a node stands still: of the log's writer, of what listens, of the threads that fill the
/// views, and of whoever needs the keys of persons. Pages have a pool of their own, so that a crowd of them waits for its own and stops nothing.
@Configuration(proxyBeanMethods = false)
class EngineParts {
    static final String CONNECTIONS = "engineConnections";
    static final String KEYS = "keyConnections";

    /// Few are in use where nothing happens.
    private static final int IDLE = 4;

    /// @param most one each for the writer and the two listeners, for the round over the views, and for each of the
    ///     threads that fill them, four of which read and four write
    @Bean(name = CONNECTIONS, defaultCandidate = false, destroyMethod = "close")
    HikariDataSource engineConnections(
            DataSource pages,
            MeterRegistry meters,
            @Value("${creneau.engine.connections}") int most)
            throws SQLException {
        return beside(pages, meters, "creneau-engine", most, IDLE);
    }

    /// Views and pages read keys while they have another connection already: were it one of the same pool, those who have one
    /// could all wait for a second. Here each has one for a single statement, and asks for nothing meanwhile.
    @Bean(name = KEYS, defaultCandidate = false, destroyMethod = "close")
    HikariDataSource keyConnections(
            DataSource pages, MeterRegistry meters, @Value("${creneau.keys.connections}") int most)
            throws SQLException {
        return beside(pages, meters, "creneau-keys", most, 1);
    }

    private static HikariDataSource beside(
            DataSource pages, MeterRegistry meters, String name, int most, int idle)
            throws SQLException {
        HikariConfig as = new HikariConfig();
        pages.unwrap(HikariDataSource.class).copyStateTo(as);
        as.setPoolName(name);
        as.setMaximumPoolSize(most);
        as.setMinimumIdle(Math.min(idle, most));
        as.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        return new HikariDataSource(as);
    }
}
