package org.creneau.infrastructure.eventstore;

import static org.creneau.infrastructure.eventstore.Node.event;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.postgresql.ds.PGSimpleDataSource;

/// A node as a program of its own that stores, and reads again, several times as much as it has memory.
///
/// Arguments: JDBC URL, payload bytes that the tail may keep.
final class SmallHeap {

    static final int ROUNDS = 150;
    static final int AT_ONCE = 20;

    private static final String PAYLOAD = "x".repeat(30_000);

    private SmallHeap() {}

    public static void main(String[] arguments) {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        var sizes = new Sizes(500, 100, 100_000, Long.parseLong(arguments[1]), 50);
        var settings = Settings.with(Node.KEYS).within(sizes);
        try (var node = Node.on(database, settings, InstantSource.fixed(Node.NOON))) {
            for (int round = 0; round < ROUNDS; round++) {
                round(node, round);
            }
            System.out.println(node.engine().head());
        }
    }

    private static void round(Node node, int round) {
        IntStream.range(0, AT_ONCE)
                .mapToObj(number -> node.send(AppendCondition.none(), large(round, number)))
                .toList()
                .forEach(Node::answer);
        var first = new Question.About(Set.of(), Set.of("round:0"));
        var question = node.engine().question("test", List.of(first));
        node.engine().read(List.of(new Asked(question, null)));
    }

    private static TaggedEventMessage<?> large(int round, int number) {
        return event(
                UUID.randomUUID().toString(),
                "blob.kept",
                PAYLOAD + number,
                "round:" + round,
                "number:" + number);
    }
}
