package org.creneau.infrastructure.eventstore.oracle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What lies between a node and PostgreSQL, with somebody who interferes with what goes over it.
final class Wire {

    /// Whoever interferes. As it stands here it lets everything pass.
    interface Interference {

        /// @return what is sent in its place
        default String sending(String sql) {
            return sql;
        }

        /// Called before each execution of a statement.
        default void executing(String sql, Connection real) throws SQLException {}

        default void committing(Connection real) throws SQLException {
            real.commit();
        }

        default void connecting() throws SQLException {}
    }

    private final DataSource real;
    private final Interference interference;

    private Wire(DataSource real, Interference interference) {
        this.real = real;
        this.interference = interference;
    }

    static DataSource through(DataSource real, Interference interference) {
        return new Wire(real, interference).dataSource();
    }

    private DataSource dataSource() {
        return proxy(
                DataSource.class,
                (method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        interference.connecting();
                    }
                    Object result = call(real, method, arguments);
                    return result instanceof Connection connection
                            ? connection(connection)
                            : result;
                });
    }

    private Connection connection(Connection connection) {
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        interference.committing(connection);
                        return null;
                    }
                    String sql = rewrite(arguments);
                    Object result = call(connection, method, arguments);
                    return result instanceof Statement statement
                            ? statement(statement, sql, connection)
                            : result;
                });
    }

    private Statement statement(
            Statement statement, @Nullable String prepared, Connection connection) {
        var type =
                statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(
                type,
                (method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        String sql = rewrite(arguments);
                        interference.executing(
                                sql != null ? sql : String.valueOf(prepared), connection);
                    }
                    return call(statement, method, arguments);
                });
    }

    private @Nullable String rewrite(Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof String sql)) {
            return null;
        }
        String sent = interference.sending(sql);
        arguments[0] = sent;
        return sent;
    }

    private interface Handler {

        @Nullable Object handle(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> handler.handle(method, arguments)));
    }

    private static @Nullable Object call(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
