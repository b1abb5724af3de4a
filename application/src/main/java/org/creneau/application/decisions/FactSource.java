package org.creneau.application.decisions;

import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.domain.kernel.Command;

/// Where a decision gets its facts from.
///
/// Whatever way they come, the transaction is held to them: it has sourced the criteria, and its
/// append is rejected when an event that was not among the facts has come meanwhile.
@FunctionalInterface
public interface FactSource {

    /// Reads every event that counts, every time.
    FactSource LOG = FactSource::sourced;

    /// @param known what the decision knows before the first event
    /// @param by what is to be decided
    /// @param criteria of all events that count; there are some
    <S> CompletableFuture<Facts<S>> facts(
            Facts<S> known,
            Class<? extends Command> by,
            EventCriteria criteria,
            EventStoreTransaction transaction,
            ProcessingContext context);

    private static <S> CompletableFuture<Facts<S>> sourced(
            Facts<S> known,
            Class<? extends Command> by,
            EventCriteria criteria,
            EventStoreTransaction transaction,
            ProcessingContext context) {
        return transaction
                .source(SourcingCondition.conditionFor(criteria))
                .reduce(known, (facts, entry) -> facts.with(entry.message()));
    }
}
