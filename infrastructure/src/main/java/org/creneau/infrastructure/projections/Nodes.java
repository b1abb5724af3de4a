package org.creneau.infrastructure.projections;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `view_node`: which nodes are there to fill each generation, so that each takes its share
/// of the segments and no more.
final class Nodes {
    /// A node is given up as soon as its claims are.
    private static final Duration SILENT = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final String node;
    private final Segments segments;
    private final Map<String, Integer> nodes = new ConcurrentHashMap<>();

    Nodes(DataSource database, String node, Segments segments) {
        this.jdbc = JdbcClient.create(database);
        this.node = node;
        this.segments = segments;
    }

    /// How many segments of a processor this node may have.
    int share(String processor) {
        int sharing = Math.max(1, nodes.getOrDefault(processor, 1));
        return (segments.number() + sharing - 1) / sharing;
    }

    /// Says that this node is there, and looks who else is.
    ///
    /// @param processors those that this node fills
    void meet(Collection<String> processors) {
        jdbc.sql(
                        """
                        insert into view_node (processor_name, node, seen_at)
                        select processor, ?, now() from unnest(?::text[]) as processor
                        on conflict (processor_name, node) do update set seen_at = excluded.seen_at
                        """)
                .params(node, processors.toArray(String[]::new))
                .update();
        jdbc.sql(
                        """
                        select processor_name, count(*) as nodes from view_node
                        where seen_at > now() - make_interval(secs => ?) group by processor_name
                        """)
                .param(SILENT.toSeconds())
                .query(
                        row -> {
                            nodes.put(row.getString("processor_name"), row.getInt("nodes"));
                        });
    }

    /// Leaves its share to the others at once.
    void leave() {
        jdbc.sql("delete from view_node where node = ?").param(node).update();
    }

    /// Rows of nodes that went without a word.
    void forgetSilent() {
        jdbc.sql("delete from view_node where seen_at < now() - make_interval(secs => ?)")
                .param(SILENT.multipliedBy(20).toSeconds())
                .update();
    }
}
