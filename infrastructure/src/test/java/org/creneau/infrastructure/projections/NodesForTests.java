package org.creneau.infrastructure.projections;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// The nodes that a test starts, on a fresh database of theirs that goes with them.
final class NodesForTests implements AfterEachCallback {
    private final PGSimpleDataSource unpooled = PostgresForTests.freshDatabase();
    private final HikariDataSource pool = Pools.of(unpooled);
    private final List<Node> started = new ArrayList<>();
    final DataSource database = LateConnections.of(pool);
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    final Payloads payloads = new Payloads();

    @Override
    public void afterEach(ExtensionContext context) {
        started.forEach(Node::close);
        pool.close();
        PostgresForTests.drop(unpooled);
    }

    /// With the shops and their windows.
    Node start(String name) {
        return start(name, Duration.ofMinutes(10));
    }

    /// @param keep how long a retired generation is still filled
    Node start(String name, Duration keep) {
        SchemasInUse schemas = new SchemasInUse();
        JdbcShops shops = new JdbcShops(database, schemas);
        JdbcWindows windows = new JdbcWindows(database, schemas);
        return start(
                new Node(
                        name,
                        database,
                        payloads,
                        schemas,
                        List.of(shops, windows),
                        keep,
                        Node.TWO));
    }

    Node start(Node node) {
        closing(node);
        return node.started();
    }

    /// For one that is not started whole.
    Node closing(Node node) {
        started.add(node);
        return node;
    }

    void close(Node node) {
        node.close();
        started.remove(node);
    }

    /// @return the schema of the new generation of the windows
    static String rebuilt(Node node) {
        String before = node.generations.schema("windows");
        node.generations.rebuild("windows");
        await().atMost(Node.SOON).until(() -> !node.generations.schema("windows").equals(before));
        return node.generations.schema("windows");
    }

    int count(Node node, String view, String table) {
        Integer count =
                jdbc.queryForObject(
                        "select count(*) from %s.%s".formatted(node.schemas.of(view), table),
                        Integer.class);
        return count == null ? 0 : count;
    }

    List<String> rows(String schema, String table) {
        return rows(jdbc, schema, table);
    }

    static List<String> rows(JdbcTemplate jdbc, String schema, String table) {
        return jdbc.queryForList(
                "select row_to_json(t)::text from %s.%s t order by 1".formatted(schema, table),
                String.class);
    }
}
