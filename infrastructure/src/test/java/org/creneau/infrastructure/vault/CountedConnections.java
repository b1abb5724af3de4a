package org.creneau.infrastructure.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts how often a connection was asked for, which without a transaction is once a statement.
final class CountedConnections extends DelegatingDataSource {
    private final AtomicInteger count = new AtomicInteger();

    CountedConnections(DataSource source) {
        super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
        count.incrementAndGet();
        return super.getConnection();
    }

    int count() {
        return count.get();
    }
}
