package org.creneau.infrastructure.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Questions of many callers, put in one statement. Each alone would be a commit of its own, and many
/// at once would wait for one another's: whoever comes first asks for all who came meanwhile.
///
/// @param <Q> compared by value
final class Gathered<Q, A> {
    private static final int MOST = 500;

    private final class Asked {
        private final Q question;
        private final CompletableFuture<A> answer = new CompletableFuture<>();

        Asked(Q question) {
            this.question = question;
        }
    }

    private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Function<List<Q>, Map<Q, A>> statement;

    /// @param statement answers each of the questions, which do not repeat
    Gathered(Function<List<Q>, Map<Q, A>> statement) {
        this.statement = statement;
    }

    A ask(Q question) {
        var mine = new Asked(question);
        waiting.add(mine);
        while (!mine.answer.isDone()) {
            turn.lock();
            try {
                answer(mine);
            } finally {
                turn.unlock();
            }
        }
        return answered(mine);
    }

    /// How many have not been taken into a statement yet.
    int waiting() {
        return waiting.size();
    }

    private void answer(Asked mine) {
        if (mine.answer.isDone()) {
            return;
        }
        var batch = new ArrayList<Asked>();
        for (Asked next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
            if (batch.size() == MOST) {
                break;
            }
        }
        answer(batch);
    }

    private void answer(List<Asked> batch) {
        try {
            var answers =
                    statement.apply(batch.stream().map(one -> one.question).distinct().toList());
            for (Asked one : batch) {
                one.answer.complete(Objects.requireNonNull(answers.get(one.question)));
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(one -> one.answer.completeExceptionally(e));
        }
    }

    private A answered(Asked mine) {
        try {
            return mine.answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
