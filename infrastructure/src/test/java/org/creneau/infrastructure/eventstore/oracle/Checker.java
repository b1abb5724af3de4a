package org.creneau.infrastructure.eventstore.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answer;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answered;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Outcome;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Reading;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Sent;
import org.creneau.infrastructure.eventstore.oracle.Verdict.Reason;

/// Holds what callers were told against the log.
///
/// The heart of it: what an append that is in the log had read was all there was to read up to its own
/// first position, and nothing that its condition forbade stands between its marker and that position.
/// Then every decision could have been made at the very place where its events stand, one after the
/// other.
final class Checker {

    /// What may have gone wrong between nodes and PostgreSQL.
    enum Weather {
        /// Nothing: then everybody is told yes or no.
        FAIR,
        /// Anything: then some may be told that it did not work, or that nobody knows.
        FOUL
    }

    private final Evidence evidence;
    private final Weather weather;
    private final List<String> wrongs = new ArrayList<>();
    private final Map<Reason, Long> rejections = new HashMap<>();

    private Checker(Evidence evidence, Weather weather) {
        this.evidence = evidence;
        this.weather = weather;
    }

    static Verdict judge(List<Answered> attempts, List<Row> log, Weather weather) {
        var checker = new Checker(new Evidence(attempts, log), weather);
        checker.judgeOrder(log);
        if (checker.wrongs.isEmpty()) {
            checker.judgeOwnership(log);
            attempts.forEach(checker::judge);
        }
        return new Verdict(checker.wrongs, outcomes(attempts), checker.rejections);
    }

    private void judgeOrder(List<Row> log) {
        var seen = new HashSet<UUID>();
        var latest = log.isEmpty() ? null : log.getFirst().recordedAt();
        long expected = 1;
        for (Row row : log) {
            if (row.position() != expected++) {
                wrong("There is a gap before %s".formatted(row));
            }
            if (!seen.add(row.id())) {
                wrong("It is there twice: %s".formatted(row));
            }
            if (row.recordedAt().isBefore(latest)) {
                wrong("The recorded time fell at %s".formatted(row));
            }
            latest = row.recordedAt();
        }
    }

    private void judgeOwnership(List<Row> log) {
        Map<UUID, Sent> sent =
                evidence.attempts().stream()
                        .flatMap(each -> each.attempt().events().stream())
                        .collect(Collectors.toMap(Sent::id, Function.identity()));
        for (Row row : log) {
            var event = new Sent(row.id(), row.name(), row.tags());
            if (!event.equals(sent.get(row.id()))) {
                wrong("Nobody sent %s like this".formatted(row));
            }
        }
    }

    private void judge(Answered each) {
        var attempt = each.attempt();
        if (weather == Weather.FAIR && !each.isYesOrNo()) {
            wrong(
                    "%s was neither stored nor rejected: %s"
                            .formatted(attempt.key(), String.valueOf(each.answer())));
        }
        attempt.readings().forEach(reading -> judge(attempt, reading));
        var stored = evidence.stored(attempt);
        if (stored.isEmpty()) {
            judgeAbsent(each);
        } else {
            judgeStored(each, stored);
        }
    }

    /// A reading is all there was up to its marker, and its marker is not before what anybody had been
    /// told of when it began.
    private void judge(Attempt attempt, Reading reading) {
        var there = evidence.ids(reading.boundary(), reading.after(), reading.marker());
        if (!there.equals(reading.found())) {
            wrong("%s read %s, there was %s".formatted(attempt.key(), reading, there));
        }
        if (reading.marker() < evidence.knownBefore(attempt.asked())) {
            wrong("%s read up to %d only".formatted(attempt.key(), reading.marker()));
        }
    }

    private void judgeStored(Answered each, List<Row> stored) {
        var attempt = each.attempt();
        long first = stored.getFirst().position();
        long last = stored.getLast().position();
        int size = attempt.events().size();
        if (stored.size() != size || last - first != size - 1) {
            wrong("%s was torn apart: %s".formatted(attempt.key(), stored));
        }
        if (!each.isOpen() && !each.was(Outcome.ACKNOWLEDGED)) {
            wrong("%s is at %d in spite of %s".formatted(attempt.key(), first, answer(each)));
        }
        if (each.was(Outcome.ACKNOWLEDGED) && answer(each).position() != last) {
            wrong("%s is at %d and was told %s".formatted(attempt.key(), last, answer(each)));
        }
        if (attempt.isConditional()) {
            judgeDecision(attempt, first);
        }
    }

    private void judgeDecision(Attempt attempt, long first) {
        evidence.first(attempt.boundary(), attempt.marker(), first - 1)
                .ifPresent(
                        row ->
                                wrong(
                                        "%s is at %d in spite of %s"
                                                .formatted(attempt.key(), first, row)));
        for (Reading reading : attempt.readings()) {
            var there = evidence.ids(reading.boundary(), reading.after(), first - 1);
            if (!there.equals(reading.found())) {
                wrong("%s is at %d and had not read %s".formatted(attempt.key(), first, there));
            }
        }
    }

    private void judgeAbsent(Answered each) {
        if (each.was(Outcome.ACKNOWLEDGED)) {
            wrong("%s was acknowledged and is not there".formatted(each.attempt().key()));
        } else if (each.was(Outcome.REJECTED)) {
            reason(each)
                    .ifPresentOrElse(
                            reason -> rejections.merge(reason, 1L, Long::sum),
                            () ->
                                    wrong(
                                            "%s was rejected for nothing"
                                                    .formatted(each.attempt().key())));
        }
    }

    private Optional<Reason> reason(Answered each) {
        var attempt = each.attempt();
        var answer = answer(each);
        if (!attempt.isConditional()) {
            return Optional.empty();
        }
        if (evidence.first(attempt.boundary(), attempt.marker(), answer.head()).isPresent()) {
            return Optional.of(Reason.CONFLICT);
        }
        if (attempt.readings().stream()
                .flatMap(reading -> reading.found().stream())
                .anyMatch(id -> !evidence.isStored(id))) {
            return Optional.of(Reason.STOOD_ON_NOTHING);
        }
        return queued(attempt, answer);
    }

    private Optional<Reason> queued(Attempt attempt, Answer answer) {
        var queued =
                evidence.attempts().stream()
                        .filter(other -> wasUnderWay(other, attempt, answer))
                        .filter(other -> isConflict(other.attempt(), attempt.boundary()))
                        .toList();
        if (queued.stream().anyMatch(other -> !evidence.stored(other.attempt()).isEmpty())) {
            return Optional.of(Reason.QUEUED_BEFORE);
        }
        return queued.isEmpty() ? Optional.empty() : Optional.of(Reason.QUEUED_IN_VAIN);
    }

    /// Whether it may have waited on the same node while the attempt was judged.
    private static boolean wasUnderWay(Answered other, Attempt attempt, Answer answer) {
        return other.attempt().node() == attempt.node()
                && !other.attempt().key().equals(attempt.key())
                && other.attempt().sent() < answer.at()
                && (other.answer() == null || other.answer().at() > attempt.asked());
    }

    private static boolean isConflict(Attempt other, Boundary boundary) {
        return other.events().stream()
                .anyMatch(event -> boundary.matches(event.name(), event.tags()));
    }

    private static Answer answer(Answered each) {
        return Objects.requireNonNull(each.answer());
    }

    private static Map<Outcome, Long> outcomes(List<Answered> attempts) {
        return attempts.stream()
                .flatMap(each -> Stream.ofNullable(each.answer()))
                .collect(Collectors.groupingBy(Answer::outcome, Collectors.counting()));
    }

    private void wrong(String words) {
        wrongs.add(words);
    }
}
