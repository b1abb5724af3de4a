package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.infrastructure.eventstore.Node.event;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// Questions to a node that remembers little, and has learnt that ids are usually new.
class GuessesTest {
    private static final Sizes FORGETFUL = new Sizes(100, 100, 16, 1_000_000, 100);
    private static final int ENOUGH = 30;

    private PGSimpleDataSource database;
    private Node node;

    @BeforeEach
    void open() {
        database = PostgresForTests.freshDatabase();
        node =
                Node.on(
                        database,
                        Settings.with(Node.KEYS).within(FORGETFUL),
                        InstantSource.fixed(Node.NOON));
        append("hold:old", "order:old");
        for (int i = 0; i < ENOUGH; i++) {
            append("noise:" + i);
        }
        for (int i = 0; i < ENOUGH; i++) {
            read("hold:none" + i, "order:none" + i);
        }
    }

    @AfterEach
    void close() {
        node.close();
        PostgresForTests.drop(database);
    }

    @Test
    void whatNobodyHeardOfIsAssumedToBeNew() {
        assertThat(read("hold:new").answers().getFirst().assumed()).isTrue();
    }

    @Test
    void whatMemoryHasSomethingOfIsLookedUp() {
        append("hold:new");

        var answer = read("hold:new").answers().getFirst();
        assertThat(answer.assumed()).isFalse();
        assertThat(answer.fromStart()).isTrue();
        assertThat(answer.facts()).hasSize(1);
    }

    @Test
    void twoGuessesThatProveWrongCostOneTryMore() {
        var guessed = read("hold:old", "order:old");
        assertThat(guessed.answers()).allMatch(Reading.Answer::assumed);
        assertThatThrownBy(() -> decideOn(guessed))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);

        var known = read("hold:old", "order:old");
        assertThat(known.answers()).noneMatch(Reading.Answer::assumed);
        assertThat(known.answers()).allMatch(answer -> answer.facts().size() == 1);
        decideOn(known);
    }

    private void decideOn(Reading reading) {
        node.append(
                AppendCondition.withCriteria(Mark.CRITERIA).withMarker(reading.upTo()),
                event(UUID.randomUUID().toString(), "test.decided", "p", "test:1"));
    }

    private void append(String... tags) {
        node.append(event(UUID.randomUUID().toString(), "test.happened", "p", tags));
    }

    private Reading read(String... tags) {
        return node.engine().read(Stream.of(tags).map(this::asked).toList());
    }

    private Asked asked(String tag) {
        var about = new Question.About(Set.of("test.happened"), Set.of(tag));
        return new Asked(node.engine().question("test", List.of(about)), null);
    }
}
