package org.creneau.infrastructure.eventstore;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jspecify.annotations.Nullable;

/// Spans around appends and batches, for whoever traces. Where nobody does, it is asked whether anybody
/// does, and that is all.
final class Spans {

    private final ObservationRegistry observations;

    Spans(ObservationRegistry observations) {
        this.observations = observations;
    }

    @FunctionalInterface
    interface Commit {

        Batch commit() throws SQLException;
    }

    /// From queueing to the answer, in whatever span the caller is.
    <T> CompletableFuture<T> append(int events, Supplier<CompletableFuture<T>> queueing) {
        var span = Observation.createNotStarted("creneau.append", observations);
        if (span.isNoop()) {
            return queueing.get();
        }
        span.highCardinalityKeyValue("events", Integer.toString(events)).start();
        return queueing.get().whenComplete((_, failure) -> end(span, failure));
    }

    /// One transaction of the writer.
    void commit(Commit work) throws SQLException {
        var span = Observation.createNotStarted("creneau.commit", observations);
        if (span.isNoop()) {
            work.commit();
        } else {
            span.observeChecked(() -> measured(span, work.commit()));
        }
    }

    private static void measured(Observation span, Batch batch) {
        span.highCardinalityKeyValue("appends", Integer.toString(batch.appends().size()))
                .highCardinalityKeyValue("events", Integer.toString(batch.events().size()));
    }

    private static void end(Observation span, @Nullable Throwable failure) {
        span.lowCardinalityKeyValue("outcome", outcome(failure));
        if (failure != null) {
            span.error(failure);
        }
        span.stop();
    }

    private static String outcome(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "stored";
            case CompletionException wrapped when wrapped.getCause() != null ->
                    outcome(wrapped.getCause());
            case AppendEventsTransactionRejectedException _ -> "conflict";
            case StoreUnavailable _ -> "unavailable";
            case OutcomeUnknown _ -> "unknown";
            default -> "failed";
        };
    }
}
