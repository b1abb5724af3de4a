package org.creneau.infrastructure.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/// An append that is queued at commit, and until then has left no trace: rolling back is forgetting.
///
/// The marker it results in is its own last position. Others may have been committed after it in the
/// same batch: of those its caller knows nothing, and must not claim to.
final class QueuedTransaction implements AppendTransaction<ConsistencyMarker> {

    private final Tail tail;
    private final Append append;
    private final Spans spans;
    private final AtomicBoolean finished = new AtomicBoolean();

    QueuedTransaction(Tail tail, Append append, Spans spans) {
        this.tail = tail;
        this.append = append;
        this.spans = spans;
    }

    @Override
    public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true)) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("Committed or rolled back already"));
        }
        return spans.append(append.drafts().size(), this::queued);
    }

    private CompletableFuture<ConsistencyMarker> queued() {
        tail.queue(append);
        return append.answer();
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
            ConsistencyMarker marker, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(marker);
    }
}
