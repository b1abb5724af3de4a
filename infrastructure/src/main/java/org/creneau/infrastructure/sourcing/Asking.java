package org.creneau.infrastructure.sourcing;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Instant;
import org.creneau.domain.kernel.Fold;
import org.creneau.infrastructure.eventstore.Asked;
import org.creneau.infrastructure.eventstore.Mark;
import org.creneau.infrastructure.eventstore.Reading.Answer;

/// One part of a question while it is asked: from what was kept to what is known now.
final class Asking<S> {
    private final Fold.Part<S> part;
    private final Shelf<S> shelf;
    private final Kept.Ask<S> ask;
    private Kept<S> now;

    /// @param part as the question has it; the shelf is that of an equal one
    Asking(Fold.Part<S> part, Shelf<S> shelf) {
        this.part = part;
        this.shelf = shelf;
        this.now = shelf.kept();
        this.ask = now.ask();
    }

    Fold.Part<S> part() {
        return part;
    }

    Asked asked() {
        return ask.asked();
    }

    /// @param shelves get what is known for certain
    void answer(Answer answer, Mark upTo, Cache<Fold.Part<?>, Shelf<?>> shelves) {
        boolean isFirst = now.isNothing();
        now = ask.answered(answer, upTo);
        if (!answer.assumed()) {
            shelf.put(now);
            if (isFirst) {
                shelves.put(part, shelf);
            }
        }
    }

    Fold.Part<S> answered() {
        return now.part();
    }

    Instant newest() {
        return now.newest();
    }
}
