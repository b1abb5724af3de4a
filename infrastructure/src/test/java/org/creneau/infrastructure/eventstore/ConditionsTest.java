package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.infrastructure.eventstore.Node.at;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;
import static org.creneau.infrastructure.eventstore.Node.tag;
import static org.creneau.infrastructure.eventstore.Node.unless;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.DefaultEventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may be appended after what. Everything holds alike whether conditions are answered from the
/// tail in memory or, with a tail of a single event, from the index in the table.
@ParameterizedClass
@ValueSource(ints = {1, 10_000})
class ConditionsTest {

    private static final EventCriteria SLOT = EventCriteria.havingTags(tag("slot:1"));
    private static final EventCriteria HELD_IN_SLOT =
            EventCriteria.havingTags(tag("slot:1"))
                    .andBeingOneOfTypes(new QualifiedName("slot.held"));

    private final HikariDataSource database = PostgresForTests.freshPool();
    private final int tail;
    private Node node;

    ConditionsTest(int tail) {
        this.tail = tail;
        this.node = started(Renames.NONE);
    }

    @AfterEach
    void close() {
        node.close();
        PostgresForTests.drop(database);
    }

    @Test
    void aConditionIsBrokenByAnEventWithTheTag() {
        node.append(event(id(1), "slot.held", "a", "slot:1"), unrelated(2));

        assertRejected(unless(SLOT, at(0)));
        assertAccepted(unless(SLOT, at(1)));
    }

    @Test
    void aConditionOnTypesIsNotBrokenByOtherTypes() {
        node.append(event(id(1), "slot.opened", "a", "slot:1"), unrelated(2));
        assertAccepted(unless(HELD_IN_SLOT, at(0)));

        node.append(event(id(3), "slot.held", "a", "slot:1"), unrelated(4));
        assertRejected(unless(HELD_IN_SLOT, at(2)));
    }

    @Test
    void aConditionOnTypesAloneLooksAtEveryTag() {
        var anyHeld =
                EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("slot.held"));
        node.append(event(id(1), "slot.opened", "a", "slot:1"), unrelated(2));
        assertAccepted(unless(anyHeld, at(0)));

        node.append(event(id(3), "slot.held", "a"), unrelated(4));
        assertRejected(unless(anyHeld, at(2)));
    }

    @Test
    void tagsOfOneCriterionMustAllBeThere() {
        var both = EventCriteria.havingTags(tag("slot:1"), tag("order:7"), tag("shop:x"));
        node.append(
                event(id(1), "slot.held", "a", "slot:1", "order:7"),
                event(id(2), "slot.held", "b", "shop:x", "order:7"),
                unrelated(3));
        assertAccepted(unless(both, at(0)));

        node.append(
                event(id(4), "slot.held", "c", "a:1", "order:7", "shop:x", "slot:1", "z:1"),
                unrelated(5));
        assertRejected(unless(both, at(3)));
    }

    @Test
    void eitherCriterionBreaksACondition() {
        var either =
                EventCriteria.either(
                        HELD_IN_SLOT, EventCriteria.havingTags(tag("item:9"), tag("shop:x")));
        node.append(
                event(id(1), "slot.opened", "a", "slot:1"),
                event(id(2), "stock.sold", "b", "item:9"),
                unrelated(3));
        assertAccepted(unless(either, at(0)));

        node.append(event(id(4), "stock.sold", "c", "item:9", "shop:x"), unrelated(5));
        assertRejected(unless(either, at(3)));
    }

    @Test
    void anAlternativeThatAcceptsAnythingIsNotForgotten() {
        node.append(unrelated(1), unrelated(2));

        assertRejected(unless(EventCriteria.either(SLOT, EventCriteria.havingAnyTag()), at(0)));
    }

    @Test
    void anEventUnderAnOldNameBreaksAConditionOnTheNew() {
        node.append(event(id(1), "slot.reserved", "a", "slot:1"), unrelated(2));
        assertAccepted(unless(HELD_IN_SLOT, at(0)));

        node.close();
        node = started(Renames.of(Map.of("slot.reserved", "slot.held")));
        assertRejected(unless(HELD_IN_SLOT, at(0)));
        assertThat(node.source(HELD_IN_SLOT).events())
                .extracting(event -> event.type().name())
                .containsExactly("slot.held");
    }

    @Test
    void nothingIsCheckedWithoutCondition() {
        node.append(event(id(1), "slot.held", "a", "slot:1"));
        node.append(AppendCondition.none(), event(id(2), "slot.held", "b", "slot:1"));

        assertThat(node.log()).hasSize(2);
    }

    @Test
    void aRejectedAppendLeavesNothing() {
        node.append(event(id(1), "slot.held", "a", "slot:1"));
        assertRejected(unless(SLOT, at(0)));

        assertThat(node.log()).extracting(StoredEvent::id).hasToString("[" + id(1) + "]");
    }

    @Test
    void anEmptyAppendStoresNothingAndChecksItsCondition() {
        node.append(event(id(1), "slot.held", "a", "slot:1"));

        assertThatThrownBy(() -> node.append(unless(SLOT, at(0))))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(node.append(unless(SLOT, at(1)))).isEqualTo(at(1));
        assertThat(node.append()).isEqualTo(ConsistencyMarker.ORIGIN);
        assertThat(node.log()).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNeverStored() {
        var transaction =
                Node.answer(
                        node.engine()
                                .appendEvents(
                                        AppendCondition.none(),
                                        null,
                                        List.of(event(id(1), "slot.held", "a", "slot:1"))));
        transaction.rollback(null);

        assertThatThrownBy(() -> Node.answer(transaction.commit(null)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(node.log()).isEmpty();
    }

    @Test
    void theMarkerIsTheHeadEvenWhereNothingWasFound() {
        node.append(unrelated(1), unrelated(2), unrelated(3));

        assertThat(node.source(SLOT).marker()).isEqualTo(at(3));
    }

    @Test
    void ofTwoSourcingsTheOlderMarkerHoldsWhicheverCameFirst() {
        var item = EventCriteria.havingTags(tag("item:9"));
        for (boolean emptyFirst : new boolean[] {true, false}) {
            node.append(event(random(), "stock.counted", "a", "item:9"));
            var first = node.source(emptyFirst ? SLOT : item).marker();
            node.append(event(random(), "stock.sold", "b", "item:9"));
            var second = node.source(emptyFirst ? item : SLOT).marker();

            var both = EventCriteria.either(SLOT, item);
            assertRejected(unless(both, first.lowerBound(second)));
            assertAccepted(unless(both, second));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aUnitOfWorkThatSourcedTwiceSeesConflictsWithEither(boolean emptyFirst) {
        var item = EventCriteria.havingTags(tag("item:9"));
        node.append(event(id(1), "stock.counted", "a", "item:9"));

        assertThat(inUnitOfWork(emptyFirst ? SLOT : item, emptyFirst ? item : SLOT, unrelated(2)))
                .as("somebody else's noise")
                .isTrue();
        for (var conflict : List.of("item:9", "slot:1")) {
            var between = event(random(), "stock.sold", "b", conflict);
            assertThat(inUnitOfWork(emptyFirst ? SLOT : item, emptyFirst ? item : SLOT, between))
                    .as("conflict on " + conflict)
                    .isFalse();
        }
    }

    /// Sources both, has `between` appended by somebody else, and appends.
    private boolean inUnitOfWork(
            EventCriteria first, EventCriteria second, TaggedEventMessage<?> between) {
        var work = new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE).create();
        return isAccepted(
                work.executeWithResult(
                        context -> {
                            var transaction = transaction(context);
                            sourced(transaction, first);
                            node.append(between);
                            sourced(transaction, second);
                            transaction.appendEvent(unrelated(0).event().withMetadata(Map.of()));
                            return CompletableFuture.completedFuture(ConsistencyMarker.ORIGIN);
                        }));
    }

    private DefaultEventStoreTransaction transaction(ProcessingContext context) {
        return new DefaultEventStoreTransaction(
                node.engine(), context, _ -> event(random(), "test.probed", "p", "probe:1"));
    }

    private static void sourced(DefaultEventStoreTransaction transaction, EventCriteria criteria) {
        Node.answer(
                transaction
                        .source(SourcingCondition.conditionFor(criteria))
                        .reduce(0, (count, _) -> count + 1));
    }

    @Test
    void aBatchStoresTheAppendsThatHoldAndRejectsTheOthers() {
        node.append(event(id(1), "slot.opened", "a", "slot:1"));
        List<CompletableFuture<ConsistencyMarker>> answers =
                IntStream.range(0, 200)
                        .mapToObj(
                                number ->
                                        node.send(
                                                unless(slot(number % 100), at(1)),
                                                event(
                                                        random(),
                                                        "slot.held",
                                                        "x",
                                                        "slot:x" + number % 100)))
                        .toList();

        assertThat(answers.stream().map(ConditionsTest::isAccepted))
                .as("each slot goes to the first of two")
                .containsExactlyElementsOf(
                        Stream.concat(
                                        Stream.generate(() -> true).limit(100),
                                        Stream.generate(() -> false).limit(100))
                                .toList());
        assertThat(node.log()).hasSize(101);
        assertThat(node.meters().counter("creneau.eventstore.conflicts").count()).isEqualTo(100);
    }

    @Test
    void sourcingGoesOnAfterAPosition() {
        node.append(
                event(id(1), "slot.held", "a", "slot:1"),
                unrelated(2),
                event(id(3), "slot.held", "b", "slot:1"));

        var later = SourcingCondition.conditionFor(at(1).position(), SLOT);
        assertThat(node.source(later).payloads()).containsExactly("b");
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }

    private Node started(Renames renames) {
        var settings =
                Settings.with(Node.KEYS)
                        .renaming(renames)
                        .within(new Sizes(1_000, 100, tail, 1_000_000, 3));
        return Node.on(database, settings, InstantSource.fixed(Node.NOON));
    }

    private static EventCriteria slot(int number) {
        return EventCriteria.havingTags(tag("slot:x" + number));
    }

    private static TaggedEventMessage<?> unrelated(int number) {
        return event(id(number), "noise.made", "n", "noise:" + number);
    }

    private void assertAccepted(AppendCondition condition) {
        assertThat(isAccepted(node.send(condition, event(random(), "test.probed", "p", "probe:1"))))
                .isTrue();
    }

    private void assertRejected(AppendCondition condition) {
        assertThat(isAccepted(node.send(condition, event(random(), "test.probed", "p", "probe:1"))))
                .isFalse();
    }

    private static boolean isAccepted(CompletableFuture<ConsistencyMarker> answer) {
        try {
            Node.answer(answer);
            return true;
        } catch (AppendEventsTransactionRejectedException e) {
            return false;
        }
    }
}
