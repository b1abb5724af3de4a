package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;
import static org.creneau.infrastructure.eventstore.Node.tag;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.DefaultEventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class MarksInTransactionsTest {
    private static final EventCriteria SLOT = EventCriteria.havingTags(tag("slot:1"));

    private PGSimpleDataSource database;
    private Node node;

    @BeforeEach
    void open() {
        database = PostgresForTests.freshDatabase();
        node = Node.on(database);
    }

    @AfterEach
    void close() {
        node.close();
        PostgresForTests.drop(database);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aUnitOfWorkSourcesPlainlyOrGoesByMarks(boolean plainFirst) {
        var work = new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE).create();

        var mixed =
                work.executeWithResult(
                        context -> {
                            var transaction =
                                    new DefaultEventStoreTransaction(
                                            node.engine(), context, _ -> probe());
                            for (boolean plain : new boolean[] {plainFirst, !plainFirst}) {
                                source(transaction, context, plain);
                            }
                            return CompletableFuture.completedFuture(true);
                        });

        assertThatThrownBy(() -> Node.answer(mixed))
                .hasStackTraceContaining("One transaction sources plainly or goes by marks");
    }

    private void source(
            DefaultEventStoreTransaction transaction, ProcessingContext context, boolean plain) {
        if (!plain) {
            context.putResource(Mark.READ, read().upTo());
        }
        Node.answer(
                transaction
                        .source(SourcingCondition.conditionFor(plain ? SLOT : Mark.CRITERIA))
                        .reduce(0, (count, _) -> count + 1));
    }

    private Reading read() {
        var slot = new Question.About(Set.of(), Set.of("slot:1"));
        var question = node.engine().question("test", List.of(slot));
        return node.engine().read(List.of(new Asked(question, null)));
    }

    private static TaggedEventMessage<?> probe() {
        return event(id(1), "test.probed", "p", "probe:1");
    }
}
