package org.creneau.infrastructure.eventstore.oracle;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answer;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answered;
import org.creneau.infrastructure.eventstore.oracle.Verdict.Reason;

/// Finds out why an append was rejected.
///
/// What is queued on a node counts there as if it were stored, for otherwise nobody could decide on it.
/// So an append may be turned away for something that then is not stored: a pity, but no broken promise.
/// Each such case is told from the others, and must have had a cause on its own node while it lasted.
final class Rejections {

    private final Evidence evidence;

    Rejections(Evidence evidence) {
        this.evidence = evidence;
    }

    /// @return empty when it was rejected for nothing
    Optional<Reason> reason(Answered each) {
        var attempt = each.attempt();
        var answer = Objects.requireNonNull(each.answer());
        if (!attempt.isConditional()) {
            return Optional.empty();
        }
        if (isConflict(attempt, answer)) {
            return Optional.of(Reason.CONFLICT);
        }
        if (isQueued(attempt, answer, this::isStored)) {
            return Optional.of(Reason.QUEUED_BEFORE);
        }
        if (stoodOnNothing(attempt)) {
            return Optional.of(Reason.STOOD_ON_NOTHING);
        }
        if (isQueued(attempt, answer, other -> !isStored(other))) {
            return Optional.of(Reason.QUEUED_IN_VAIN);
        }
        if (answer.head() - attempt.known() > OracleNode.remembered(attempt.node())) {
            return Optional.of(Reason.FELL_BEHIND);
        }
        return wasRenumbered(attempt, answer) ? Optional.of(Reason.RENUMBERED) : Optional.empty();
    }

    /// Whether there is an event that it did not know of: one after its marker, or where what it knew is
    /// no position, one that it had not read or that came while it was reading several things.
    private boolean isConflict(Attempt attempt, Answer answer) {
        if (attempt.hasMarker()) {
            return evidence.matching(attempt.boundary(), attempt.marker(), answer.head())
                    .findFirst()
                    .isPresent();
        }
        boolean severally = attempt.readings().size() > 1;
        return evidence.matching(attempt.boundary(), startOfReading(attempt), answer.head())
                .anyMatch(
                        row ->
                                !attempt.isRead(row.id())
                                        || (severally
                                                && wasUnderWay(author(row), attempt.asked())));
    }

    private static long startOfReading(Attempt attempt) {
        return attempt.readings().stream().mapToLong(Attempt.Reading::after).max().orElseThrow();
    }

    private boolean stoodOnNothing(Attempt attempt) {
        return attempt.readings().stream()
                .flatMap(reading -> reading.found().stream())
                .anyMatch(id -> !evidence.isStored(id));
    }

    /// Whether something in its way may have waited on the same node while it was tried.
    private boolean isQueued(Attempt attempt, Answer answer, Predicate<Answered> fate) {
        return onSameNodeMeanwhile(attempt, answer)
                .filter(fate)
                .flatMap(other -> other.attempt().events().stream())
                .anyMatch(event -> attempt.boundary().matches(event.name(), event.tags()));
    }

    /// Whether what it had read as waiting may have got another place: because something on the same node
    /// was not stored, or because another node stored something.
    private boolean wasRenumbered(Attempt attempt, Answer answer) {
        return !attempt.hasMarker()
                && (onSameNodeMeanwhile(attempt, answer).anyMatch(other -> !isStored(other))
                        || evidence.attempts().stream()
                                .filter(other -> other.attempt().node() != attempt.node())
                                .filter(other -> overlaps(other, attempt, answer))
                                .anyMatch(this::isStored));
    }

    private Stream<Answered> onSameNodeMeanwhile(Attempt attempt, Answer answer) {
        return evidence.attempts().stream()
                .filter(other -> other.attempt().node() == attempt.node())
                .filter(other -> !other.attempt().key().equals(attempt.key()))
                .filter(other -> overlaps(other, attempt, answer));
    }

    private static boolean overlaps(Answered other, Attempt attempt, Answer answer) {
        return other.attempt().sent() < answer.at() && wasUnderWay(other, attempt.asked());
    }

    private static boolean wasUnderWay(Answered other, long time) {
        return other.answer() == null || other.answer().at() > time;
    }

    private Answered author(Row row) {
        return Objects.requireNonNull(evidence.author(row.id()));
    }

    private boolean isStored(Answered other) {
        return !evidence.stored(other.attempt()).isEmpty();
    }
}
