package org.creneau.infrastructure.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Two sources of connections to one database: one for those who ask, one for the threads that fill the views. However many
/// ask at once, the views go on; else a node that shows a thousand pages would show them yesterday's rows.
final class FillingFirst extends AbstractDataSource {
    private static final ScopedValue<Boolean> FILLING = ScopedValue.newInstance();

    private final DataSource asked;
    private final DataSource own;

    private FillingFirst(DataSource asked, DataSource own) {
        this.asked = asked;
        this.own = own;
    }

    static DataSource of(DataSource asked, DataSource own) {
        return asked.equals(own) ? asked : new FillingFirst(asked, own);
    }

    /// @param name before their numbers
    /// @return threads whose connections are those kept for filling
    static ThreadFactory threads(String name) {
        ThreadFactory plain = Thread.ofPlatform().name(name, 1).daemon().factory();
        return work -> plain.newThread(() -> ScopedValue.where(FILLING, true).run(work));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (FILLING.isBound() ? own : asked).getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return (FILLING.isBound() ? own : asked).getConnection(user, password);
    }
}
