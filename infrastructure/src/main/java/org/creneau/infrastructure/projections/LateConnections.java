package org.creneau.infrastructure.projections;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/// Transactions that take their connection with the first statement.
///
/// While PostgreSQL is away, a transaction then begins all the same and its first statement fails. A
/// beginning that fails must not be: Axon 5.0.1 waits for ever for the outcome of a unit of work that
/// fails before its invocation, and the view would stand still for good.
final class LateConnections {
    private LateConnections() {}

    static DataSource of(DataSource source) {
        LazyConnectionDataSourceProxy late = new LazyConnectionDataSourceProxy();
        late.setTargetDataSource(source);
        late.setDefaultAutoCommit(true);
        late.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return late;
    }
}
