package org.creneau.infrastructure.sourcing;

import java.time.Duration;
import java.time.Instant;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.infrastructure.eventstore.Asked;
import org.creneau.infrastructure.eventstore.Fact;
import org.creneau.infrastructure.eventstore.Mark;
import org.creneau.infrastructure.eventstore.Question;
import org.creneau.infrastructure.eventstore.Reading.Answer;
import org.jspecify.annotations.Nullable;

/// What is known of one part of a question: as of the last time it was asked, and, since that may rest
/// on events that are not stored after all, as of the last time that everything it rests on was.
///
/// @param initial the part as it knows nothing
/// @param stored absent as long as nothing was ever known for certain
/// @param since when it was read from the start, by [System#nanoTime()]
record Kept<S>(
        Question question,
        Fold.Part<S> initial,
        @Nullable Known<S> latest,
        @Nullable Known<S> stored,
        long since) {
    /// So that a person who is erased is soon erased here too.
    static final Duration LONGEST = Duration.ofMinutes(1);

    /// @param newest when the newest event was recorded that it knows of
    record Known<S>(Fold.Part<S> part, Instant newest, Mark upTo) {}

    static <S> Kept<S> nothing(Fold.Part<S> part, Question question) {
        return new Kept<>(question, part, null, null, System.nanoTime());
    }

    boolean isNothing() {
        return latest == null;
    }

    Fold.Part<S> part() {
        return latest == null ? initial : latest.part();
    }

    Instant newest() {
        return latest == null ? Instant.MIN : latest.newest();
    }

    /// Asks for what came since.
    Ask<S> ask() {
        return new Ask<>(this, standing());
    }

    private @Nullable Known<S> standing() {
        if (System.nanoTime() - since > LONGEST.toNanos()) {
            return null;
        }
        if (latest != null && latest.upTo().isStanding()) {
            return latest;
        }
        return stored != null && stored.upTo().isStanding() ? stored : null;
    }

    private Kept<S> advanced(Known<S> next) {
        boolean allStored = latest != null && latest.upTo().isSettledBy(next.upTo());
        return new Kept<>(question, initial, next, allStored ? latest : stored, since);
    }

    /// @param from what it goes on from; absent when it is asked from the start
    record Ask<S>(Kept<S> kept, @Nullable Known<S> from) {
        Asked asked() {
            return new Asked(kept.question(), from == null ? null : from.upTo());
        }

        /// What is known after an answer.
        Kept<S> answered(Answer answer, Mark upTo) {
            if (from == null || answer.fromStart()) {
                return nothing(kept.initial(), kept.question())
                        .advanced(evolved(kept.initial(), Instant.MIN, answer, upTo));
            }
            return kept.advanced(evolved(from.part(), from.newest(), answer, upTo));
        }

        private static <S> Known<S> evolved(
                Fold.Part<S> part, Instant newest, Answer answer, Mark upTo) {
            Fold.Part<S> evolved = part;
            Instant latest = newest;
            for (Fact fact : answer.facts()) {
                evolved = evolved.evolveWithin((Event) fact.payload());
                latest = fact.recordedAt().isAfter(latest) ? fact.recordedAt() : latest;
            }
            return new Known<>(evolved, latest, upTo);
        }
    }
}
