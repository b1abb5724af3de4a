package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.eventstore.Node.at;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.unless;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.creneau.infrastructure.eventstore.History.Attempt;
import org.creneau.infrastructure.eventstore.History.Boundary;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Two nodes, many callers each, few boundaries: afterwards [History] proves from the log that each
/// condition held where its event was stored, and that none was rejected for nothing.
class ContendedAppendsTest {

    private static final int CALLERS = 12;
    private static final int ATTEMPTS_EACH = 40;

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final Node one = node();
    private final Node other = node();

    /// How a wrong store would treat the condition of an append.
    enum Bug {
        NONE,
        FORGETS_THE_CONDITION,
        TAKES_THE_HEAD_FOR_THE_MARKER,
        FORGETS_THE_TYPES;

        AppendCondition spoil(Node node, Boundary boundary, long marker) {
            return switch (this) {
                case NONE -> unless(boundary.criteria(), at(marker));
                case FORGETS_THE_CONDITION -> AppendCondition.none();
                case TAKES_THE_HEAD_FOR_THE_MARKER ->
                        unless(boundary.criteria(), at(node.engine().head()));
                case FORGETS_THE_TYPES ->
                        unless(new Boundary(Set.of(), boundary.tags()).criteria(), at(marker));
            };
        }
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        PostgresForTests.drop(database);
    }

    @Test
    void everyConditionHeldWhereItsEventWasStored() {
        var attempts = contend(Bug.NONE, CALLERS);

        assertThat(History.wrongs(attempts, one.log())).isEmpty();
        assertThat(attempts).anyMatch(Attempt::accepted).anyMatch(attempt -> !attempt.accepted());
        assertThat(ChainVerifier.verifyLog(one.engine().storedEvents().from(1)))
                .isInstanceOf(ChainVerifier.Verdict.Intact.class);
        for (int strand = 0; strand < 3; strand++) {
            assertThat(
                            ChainVerifier.verifyStrand(
                                    other.engine().storedEvents().ofStrand("s" + strand)))
                    .isInstanceOf(ChainVerifier.Verdict.Intact.class);
        }
    }

    /// A single caller with old markers is enough, and the same every time.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aStoreWithABugIsFoundOut(Bug bug) {
        assertThat(History.wrongs(contend(bug, 1), one.log())).isNotEmpty();
    }

    private List<Attempt> contend(Bug bug, int count) {
        var attempts = new ConcurrentLinkedQueue<Attempt>();
        try (var callers = Executors.newFixedThreadPool(count)) {
            for (int caller = 0; caller < count; caller++) {
                var random = new Random(caller);
                var node = caller % 2 == 0 ? one : other;
                callers.execute(() -> attempt(node, random, bug, attempts));
            }
        }
        assertThat(attempts).hasSize(count * ATTEMPTS_EACH);
        return new ArrayList<>(attempts);
    }

    private static void attempt(
            Node node, Random random, Bug bug, ConcurrentLinkedQueue<Attempt> attempts) {
        for (int i = 0; i < ATTEMPTS_EACH; i++) {
            var id = UUID.randomUUID();
            var boundary = boundary(random);
            long marker = Math.max(0, node.engine().head() - random.nextInt(6));
            boolean accepted = isAccepted(node, bug.spoil(node, boundary, marker), id, random);
            attempts.add(new Attempt(id, boundary, marker, accepted, node.engine().head()));
        }
    }

    private static boolean isAccepted(
            Node node, AppendCondition condition, UUID id, Random random) {
        try {
            node.append(
                    condition,
                    event(
                            id.toString(),
                            random.nextBoolean() ? "held" : "freed",
                            "p",
                            java.util.Map.of("strand", "s" + random.nextInt(3)),
                            "slot:" + random.nextInt(3),
                            "item:" + random.nextInt(3)));
            return true;
        } catch (AppendEventsTransactionRejectedException e) {
            return false;
        }
    }

    private static Boundary boundary(Random random) {
        var types = random.nextBoolean() ? Set.of("held") : Set.<String>of();
        var slot = "slot:" + random.nextInt(3);
        return new Boundary(
                types,
                random.nextBoolean() ? Set.of(slot) : Set.of(slot, "item:" + random.nextInt(3)));
    }

    private Node node() {
        return Node.on(
                database,
                Settings.with(Node.KEYS).within(new Sizes(1_000, 20, 8, 1_000_000, 5)),
                InstantSource.system());
    }
}
