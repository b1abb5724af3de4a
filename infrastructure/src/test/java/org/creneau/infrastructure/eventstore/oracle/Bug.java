package org.creneau.infrastructure.eventstore.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.EventTypeRestrictableEventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/// An engine with one thing wrong; as it stands here, with nothing.
public class Bug implements EventStorageEngine {

    private static final int LOOKS = 20;

    private final EventStorageEngine engine;

    private Bug(EventStorageEngine engine) {
        this.engine = engine;
    }

    /// Reads the head of the log after the events: what came in between was neither read nor will it
    /// be noticed. It looks until there is such a thing, or not for long.
    static Bug takingTheHeadAfterTheEvents(EventStorageEngine engine) {
        return new Bug(engine) {
            @Override
            public MessageStream<EventMessage> source(
                    SourcingCondition condition, @Nullable ProcessingContext context) {
                return super.source(condition, context)
                        .map(
                                entry -> {
                                    var mark = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
                                    return mark == null
                                            ? entry
                                            : new SimpleEntry<>(entry.message(), later(mark));
                                });
            }
        };
    }

    static Bug forgettingTypesOfConditions(EventStorageEngine engine) {
        return appending(
                engine,
                condition -> with(condition, rewritten(condition.criteria(), Bug::withoutTypes)));
    }

    /// Where several types are asked for, or all of them, sees one.
    static Bug askingForMoreThanTheConditionSays(EventStorageEngine engine) {
        return appending(
                engine,
                condition -> with(condition, rewritten(condition.criteria(), Bug::onlyHeld)));
    }

    public static Bug forgettingConditions(EventStorageEngine engine) {
        return appending(engine, _ -> AppendCondition.none());
    }

    /// Believes that the caller knows what is there now.
    static Bug takingTheHeadForTheMarker(EventStorageEngine engine) {
        return appending(
                engine,
                condition ->
                        AppendCondition.withCriteria(condition.criteria())
                                .withMarker(new GlobalIndexConsistencyMarker(newest(engine))));
    }

    static Bug forgettingTypesWhenReading(EventStorageEngine engine) {
        return new Bug(engine) {
            @Override
            public MessageStream<EventMessage> source(
                    SourcingCondition condition, @Nullable ProcessingContext context) {
                var all = rewritten(condition.criteria(), Bug::withoutTypes);
                return super.source(
                        SourcingCondition.conditionFor(condition.start(), all), context);
            }
        };
    }

    /// Stores the last event of an append in a transaction of its own.
    static Bug tearingAppends(EventStorageEngine engine) {
        return new Bug(engine) {
            @Override
            public CompletableFuture<AppendTransaction<?>> appendEvents(
                    AppendCondition condition,
                    @Nullable ProcessingContext context,
                    List<TaggedEventMessage<?>> events) {
                if (events.size() <= 1) {
                    return super.appendEvents(condition, context, events);
                }
                var last = List.<TaggedEventMessage<?>>of(events.getLast());
                return super.appendEvents(AppendCondition.none(), context, last)
                        .thenCompose(transaction -> transaction.commit(context))
                        .thenCompose(
                                _ ->
                                        super.appendEvents(
                                                condition,
                                                context,
                                                events.subList(0, events.size() - 1)));
            }
        };
    }

    private static Bug appending(
            EventStorageEngine engine, Function<AppendCondition, AppendCondition> spoiling) {
        return new Bug(engine) {
            @Override
            public CompletableFuture<AppendTransaction<?>> appendEvents(
                    AppendCondition condition,
                    @Nullable ProcessingContext context,
                    List<TaggedEventMessage<?>> events) {
                var spoilt = events.isEmpty() ? condition : spoiling.apply(condition);
                return super.appendEvents(spoilt, context, events);
            }
        };
    }

    private static AppendCondition with(AppendCondition condition, EventCriteria criteria) {
        return condition.consistencyMarker().equals(ConsistencyMarker.INFINITY)
                ? condition
                : AppendCondition.withCriteria(criteria).withMarker(condition.consistencyMarker());
    }

    private static EventCriteria rewritten(
            EventCriteria criteria, Function<EventCriterion, EventCriteria> each) {
        return EventCriteria.either(
                criteria.flatten().stream().map(each).collect(Collectors.toSet()));
    }

    private static EventTypeRestrictableEventCriteria withoutTypes(EventCriterion criterion) {
        return criterion.tags().isEmpty()
                ? EventCriteria.havingAnyTag()
                : EventCriteria.havingTags(criterion.tags());
    }

    private static EventCriteria onlyHeld(EventCriterion criterion) {
        var held = new QualifiedName("held");
        var types = criterion.types();
        return withoutTypes(criterion)
                .andBeingOneOfTypes(types.isEmpty() || types.contains(held) ? Set.of(held) : types);
    }

    private static long newest(EventStorageEngine engine) {
        return engine.latestToken(null).join().position().orElseThrow();
    }

    final Context later(ConsistencyMarker mark) {
        long known = GlobalIndexConsistencyMarker.position(mark);
        long newest = known;
        for (int look = 0; look < LOOKS && newest == known; look++) {
            newest = newest(engine);
        }
        return ConsistencyMarker.addToContext(
                Context.empty(), new GlobalIndexConsistencyMarker(newest));
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        return engine.appendEvents(condition, context, events);
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        return engine.source(condition, context);
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        return engine.stream(condition, context);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return engine.firstToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return engine.latestToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return engine.tokenAt(at, context);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        engine.describeTo(descriptor);
    }
}
