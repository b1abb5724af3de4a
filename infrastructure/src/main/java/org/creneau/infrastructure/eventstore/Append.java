package org.creneau.infrastructure.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;

/// One caller's events on their way through the writer, and the promise of an answer.
///
/// An append is answered exactly once. While it waits, anybody may give it up; once taken, only the
/// writer answers it.
final class Append {

    private enum State {
        WAITING,
        TAKEN,
        ANSWERED
    }

    private final List<Draft> drafts;
    private final Query boundary;
    private final long marker;
    private final long queuedAt = System.nanoTime();
    private final long deadline;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CompletableFuture<ConsistencyMarker> answer = new CompletableFuture<>();

    /// @param boundary what must not have happened
    /// @param marker after which position it must not have
    Append(List<Draft> drafts, Query boundary, long marker, Duration patience) {
        this.drafts = List.copyOf(drafts);
        this.boundary = boundary;
        this.marker = marker;
        this.deadline = queuedAt + patience.toNanos();
    }

    List<Draft> drafts() {
        return drafts;
    }

    Query boundary() {
        return boundary;
    }

    long marker() {
        return marker;
    }

    long bytes() {
        return drafts.stream().mapToLong(draft -> draft.payload().length).sum();
    }

    boolean hasCondition() {
        return marker != Long.MAX_VALUE;
    }

    CompletableFuture<ConsistencyMarker> answer() {
        return answer;
    }

    long waitedNanos() {
        return System.nanoTime() - queuedAt;
    }

    boolean isOverdue() {
        return System.nanoTime() - deadline >= 0;
    }

    boolean isAnswered() {
        return state.get() == State.ANSWERED;
    }

    boolean take() {
        return state.compareAndSet(State.WAITING, State.TAKEN);
    }

    /// Gives up an append that nobody has taken.
    void giveUp(RuntimeException reason) {
        if (state.compareAndSet(State.WAITING, State.ANSWERED)) {
            answerElsewhere(() -> answer.completeExceptionally(reason));
        }
    }

    void succeed(ConsistencyMarker head) {
        if (state.getAndSet(State.ANSWERED) != State.ANSWERED) {
            answerElsewhere(() -> answer.complete(head));
        }
    }

    void fail(Throwable reason) {
        if (state.getAndSet(State.ANSWERED) != State.ANSWERED) {
            answerElsewhere(() -> answer.completeExceptionally(reason));
        }
    }

    /// What callers hang on their answer must not hold up the writer.
    private static void answerElsewhere(Runnable answering) {
        Thread.startVirtualThread(answering);
    }
}
