package org.creneau.infrastructure.live;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.creneau.application.live.Changes;
import org.creneau.application.live.Topic;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Changes told through PostgreSQL's own NOTIFY: inside the transaction that makes them, so that they
/// are heard once it has committed, by every node, and never when it has not.
///
/// One thread and one connection a node listen. When that connection is lost, whatever was said
/// meanwhile is lost with it: so once it is back, everybody is woken. A connection whose other end is
/// gone without a word is as silent as one on which nothing happens: so at every quiet look PostgreSQL
/// is asked for an answer.
public final class PostgresChanges implements Changes, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresChanges.class);
    private static final String CHANNEL = "creneau_changes";

    /// After the kind of topics that are all told at once.
    private static final String ALL = ":*";

    /// PostgreSQL takes payloads of less than 8000 bytes.
    private static final int LONGEST = 7_900;

    private static final Duration LISTEN = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration ANSWER = Duration.ofSeconds(4);

    private final JdbcTemplate jdbc;
    private final DataSource listening;
    private final Listeners listeners = new Listeners();
    private final Thread thread =
            Thread.ofPlatform().name("changes").daemon().unstarted(this::listenForEver);
    private volatile boolean closed;

    /// @param announcing bound to the transactions in which changes are announced
    /// @param listening gives the one connection that is kept for listening
    public PostgresChanges(DataSource announcing, DataSource listening) {
        this.jdbc = new JdbcTemplate(announcing);
        this.listening = listening;
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    /// One message, whatever the number of topics: every commit with a message waits for every other.
    @Override
    public void announce(Set<Topic> topics) {
        if (!topics.isEmpty()) {
            jdbc.query("select pg_notify(?, ?)", _ -> {}, CHANNEL, payload(topics));
        }
    }

    @Override
    public void wakeHere(String kind) {
        listeners.wakeKind(kind);
    }

    @Override
    public Subscription listen(Set<Topic> topics, Consumer<Topic> listener) {
        return listeners.add(topics, listener);
    }

    /// Kinds with too many topics for one message are told as a whole, the largest first: their pages
    /// then look once in vain at worst.
    static String payload(Set<Topic> topics) {
        SortedMap<String, String> kinds =
                topics.stream()
                        .map(Topic::name)
                        .sorted()
                        .collect(groupingBy(PostgresChanges::kind, TreeMap::new, joining("\n")));
        while (bytes(String.join("\n", kinds.values())) > LONGEST) {
            String largest =
                    Collections.max(kinds.keySet(), comparingInt(kind -> size(kinds, kind)));
            kinds.put(largest, largest + ALL);
        }
        return String.join("\n", kinds.values());
    }

    private static String kind(String name) {
        return new Topic(name).kind();
    }

    private static int size(SortedMap<String, String> kinds, String kind) {
        return bytes(kinds.getOrDefault(kind, ""));
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private void listenForEver() {
        while (!closed) {
            try (Connection connection = listening.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                pause(e);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        connection.setNetworkTimeout(Runnable::run, (int) ANSWER.toMillis());
        askToBeTold(connection);
        listeners.wakeAll();
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!closed) {
                PGNotification[] told = postgres.getNotifications((int) LISTEN.toMillis());
                tell(told);
                if (told.length == 0) {
                    askToBeTold(connection);
                }
            }
        } finally {
            unlisten(connection);
        }
    }

    /// Asking twice changes nothing.
    private static void askToBeTold(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
    }

    /// The connection may go back to a pool, and must not go on listening there.
    private static void unlisten(Connection connection) throws SQLException {
        if (connection.isValid(1)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("unlisten " + CHANNEL);
            }
        }
    }

    private void tell(PGNotification... notifications) {
        for (PGNotification notification : notifications) {
            notification.getParameter().lines().forEach(this::tell);
        }
    }

    private void tell(String name) {
        if (name.endsWith(ALL)) {
            listeners.wakeKind(name.substring(0, name.length() - ALL.length()));
        } else {
            listeners.wake(new Topic(name));
        }
    }

    private void pause(Exception cause) {
        if (closed) {
            return;
        }
        LOG.warn("Changes are not heard at the moment: {}", cause.toString());
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
