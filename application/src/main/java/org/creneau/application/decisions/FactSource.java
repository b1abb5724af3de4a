package org.creneau.application.decisions;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Fold;

/// Where a decision gets its facts from.
///
/// Whatever way they come, the transaction is held to them: its append is rejected when an event that
/// was not among the facts, and should have been, has come meanwhile.
@FunctionalInterface
public interface FactSource {

    /// Reads every event that counts, every time.
    FactSource LOG = FactSource::sourced;

    /// @param asked what the decision asks, and knows before the first event; it asks something
    /// @param issued when the command was
    /// @param by what is to be decided
    <S> CompletableFuture<Facts<S>> facts(
            Fold<S> asked,
            Instant issued,
            Class<? extends Command> by,
            EventStoreTransaction transaction,
            ProcessingContext context);

    private static <S> CompletableFuture<Facts<S>> sourced(
            Fold<S> asked,
            Instant issued,
            Class<? extends Command> by,
            EventStoreTransaction transaction,
            ProcessingContext context) {
        var criteria = Criteria.of(asked.boundary());
        return transaction
                .source(SourcingCondition.conditionFor(criteria))
                .reduce(
                        new Facts<>(asked, issued, criteria),
                        (facts, entry) -> facts.with(entry.message()));
    }
}
