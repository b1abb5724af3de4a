package org.creneau.infrastructure.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A data source whose connections do something else, once, when COMMIT is called: lose its answer,
/// lose the call itself, or whatever a network does. It can also be cut off altogether.
final class Commitments {

    /// What happens in place of a COMMIT.
    @FunctionalInterface
    interface Mishap {

        void instead(Connection real) throws SQLException;
    }

    private static final Set<String> GIVING_UP = Set.of("abort", "close");

    private final AtomicReference<Mishap> next = new AtomicReference<>(Connection::commit);
    private final DataSource real;
    private volatile boolean cut;
    private volatile boolean lingering;
    private volatile Runnable beforeConnecting = () -> {};

    Commitments(DataSource real) {
        this.real = real;
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                (method, arguments) -> {
                    if (cut) {
                        throw new SQLException("cut off", "08001");
                    }
                    beforeConnecting.run();
                    Object result = call(real, method, arguments);
                    return result instanceof Connection connection ? watched(connection) : result;
                });
    }

    /// From the next COMMIT on, and only for that one.
    void atNextCommit(Mishap mishap) {
        next.set(mishap);
    }

    /// No new connection until mended.
    void cut(boolean now) {
        cut = now;
    }

    /// Runs before each connection is made from now on.
    void beforeConnecting(Runnable what) {
        beforeConnecting = what;
    }

    /// Connections given up by the client live on at the server, as they do behind a broken network.
    void linger(boolean now) {
        lingering = now;
    }

    static SQLException lost() {
        return new SQLException("the connection was lost", "08006");
    }

    private Connection watched(Connection connection) {
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        next.getAndSet(Connection::commit).instead(connection);
                        return null;
                    }
                    if (lingering && GIVING_UP.contains(method.getName())) {
                        return null;
                    }
                    return call(connection, method, arguments);
                });
    }

    private interface Handler {

        @Nullable Object handle(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> handler.handle(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
