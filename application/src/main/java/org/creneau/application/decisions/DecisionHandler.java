package org.creneau.application.decisions;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Issued;

/// Mounts one decider: sources what it asks for, has it decide, appends what follows.
///
/// That nothing has happened meanwhile is checked by the store when it appends: the condition is the
/// boundary that was sourced.
final class DecisionHandler<C extends Command, S> implements CommandHandler {
    private static final MessageType DECIDED = new MessageType("decided", "1");

    private final Decider<C, S> decider;
    private final EventStore store;
    private final Supplier<UUID> eventIds;

    DecisionHandler(Decider<C, S> decider, EventStore store, Supplier<UUID> eventIds) {
        this.decider = decider;
        this.store = store;
        this.eventIds = eventIds;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(
            CommandMessage message, ProcessingContext context) {
        Issued<C> issued = Envelope.issued(message, decider.command());
        EventStoreTransaction transaction = store.transaction(context);
        return MessageStream.fromFuture(
                facts(issued, transaction)
                        .thenApply(facts -> decision(issued, facts))
                        .thenCompose(
                                decision ->
                                        store.publish(context, messages(issued, decision))
                                                .thenApply(_ -> result(decision, transaction))));
    }

    private CompletableFuture<Facts<S>> facts(Issued<C> issued, EventStoreTransaction transaction) {
        Fold<S> fold = decider.facts(issued.command());
        var none = new Facts<>(fold, issued.at());
        if (fold.boundary().anyOf().isEmpty()) {
            return CompletableFuture.completedFuture(none);
        }
        return transaction
                .source(SourcingCondition.conditionFor(Criteria.of(fold.boundary())))
                .reduce(none, (facts, entry) -> facts.with(entry.message()));
    }

    private Decision decision(Issued<C> issued, Facts<S> facts) {
        return decider.decide(issued.command(), facts.fold().state(), facts.at());
    }

    private List<EventMessage> messages(Issued<C> issued, Decision decision) {
        return switch (decision) {
            case Decision.Accepted(var events) ->
                    events.stream().map(event -> message(issued, event)).toList();
            case Decision.Refused _ -> List.of();
        };
    }

    private static CommandResultMessage result(
            Decision decision, EventStoreTransaction transaction) {
        return new GenericCommandResultMessage(DECIDED, new Decided(decision, transaction));
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
