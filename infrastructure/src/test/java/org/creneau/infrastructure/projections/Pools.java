package org.creneau.infrastructure.projections;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/// Connections pooled as in the product.
final class Pools {
    private Pools() {}

    static HikariDataSource of(DataSource unpooled) {
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSource(unpooled);
        configuration.setMaximumPoolSize(16);
        configuration.setMinimumIdle(0);
        configuration.setConnectionTimeout(4_000);
        return new HikariDataSource(configuration);
    }
}
