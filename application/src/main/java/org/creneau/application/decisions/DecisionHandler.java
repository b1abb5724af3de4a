package org.creneau.application.decisions;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Issued;

/// Mounts one decider: reads what it asks for, has it decide, appends what follows.
///
/// That nothing has happened meanwhile is checked by the store when it appends: the condition is the
/// boundary that was read. A decision from which nothing follows, a refusal or the repetition of an
/// earlier one, is checked in the same way, by an append of no events: what it read may not be stored
/// yet, or be old.
final class DecisionHandler<C extends Command, S> implements CommandHandler {
    private static final MessageType DECIDED = new MessageType("decided", "1");

    private final Decider<C, S> decider;
    private final EventStore store;
    private final EventStorageEngine engine;
    private final FactSource source;
    private final Supplier<UUID> eventIds;

    DecisionHandler(
            Decider<C, S> decider,
            EventStore store,
            EventStorageEngine engine,
            FactSource source,
            Supplier<UUID> eventIds) {
        this.decider = decider;
        this.store = store;
        this.engine = engine;
        this.source = source;
        this.eventIds = eventIds;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(
            CommandMessage message, ProcessingContext context) {
        Issued<C> issued = Envelope.issued(message, decider.command());
        Fold<S> asked = decider.facts(issued.command());
        return MessageStream.fromFuture(
                (asked.asksNothing()
                                ? unasked(issued, asked, context)
                                : decided(issued, asked, context))
                        .thenApply(decided -> new GenericCommandResultMessage(DECIDED, decided)));
    }

    private CompletableFuture<Decided> unasked(
            Issued<C> issued, Fold<S> known, ProcessingContext context) {
        var decision = decider.decide(issued.command(), known.state(), issued.at());
        return appended(issued, decision, context);
    }

    private CompletableFuture<Decided> decided(
            Issued<C> issued, Fold<S> asked, ProcessingContext context) {
        var transaction = store.transaction(context);
        return source.facts(asked, issued.at(), decider.command(), transaction, context)
                .thenCompose(facts -> decided(issued, facts, context));
    }

    private CompletableFuture<Decided> decided(
            Issued<C> issued, Facts<S> facts, ProcessingContext context) {
        var decision = decider.decide(issued.command(), facts.fold().state(), facts.at());
        return decision.events().isEmpty()
                ? standing(decision, facts.criteria(), context)
                : appended(issued, decision, context);
    }

    private CompletableFuture<Decided> appended(
            Issued<C> issued, Decision decision, ProcessingContext context) {
        var events = decision.events().stream().map(event -> message(issued, event)).toList();
        return store.publish(context, events)
                .thenApply(_ -> new Decided(decision, store.transaction(context)::appendPosition));
    }

    private CompletableFuture<Decided> standing(
            Decision decision, EventCriteria criteria, ProcessingContext context) {
        var condition =
                AppendCondition.withCriteria(criteria)
                        .withMarker(store.transaction(context).appendPosition());
        return engine.appendEvents(condition, context, List.of())
                .thenCompose(transaction -> settled(transaction, context))
                .thenApply(marker -> new Decided(decision, () -> marker));
    }

    private static <R> CompletableFuture<ConsistencyMarker> settled(
            AppendTransaction<R> transaction, ProcessingContext context) {
        return transaction
                .commit(context)
                .thenCompose(result -> transaction.afterCommit(result, context));
    }

    private EventMessage message(Issued<C> issued, Event event) {
        var named = EventNames.of(event.getClass());
        return new GenericEventMessage(
                eventIds.get().toString(),
                new MessageType(named.name(), Integer.toString(named.revision())),
                event,
                Envelope.ofEvents(issued),
                event.at());
    }
}
