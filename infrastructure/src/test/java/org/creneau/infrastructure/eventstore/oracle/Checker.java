package org.creneau.infrastructure.eventstore.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Rejections reasons;
    private final Weather weather;
    private final List<String> wrongs = new ArrayList<>();
    private final Map<Reason, Long> rejections = new HashMap<>();

    private Checker(Evidence evidence, Weather weather) {
        this.evidence = evidence;
        this.reasons = new Rejections(evidence);
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
        if (attempt.events().isEmpty() && each.was(Outcome.ACKNOWLEDGED)) {
            judgeRefusal(attempt, answer(each));
        } else if (stored.isEmpty()) {
            judgeAbsent(each);
        } else {
            judgeStored(each, stored);
        }
    }

    /// A decision without events is right at the position it was told: everything it read is stored
    /// there, and nothing else.
    private void judgeRefusal(Attempt attempt, Answer answer) {
        judgeDecision(attempt, answer.position());
        if (answer.position() > answer.head()) {
            wrong("%s was told of a position to come: %s".formatted(attempt.key(), answer));
        }
    }

    /// A reading is all there was up to its marker, and its marker is not before what anybody had been
    /// told of when it began.
    private void judge(Attempt attempt, Reading reading) {
        if (!reading.isOfStoredEvents()) {
            return;
        }
        var there = evidence.ids(reading.boundary(), reading.after(), reading.marker());
        if (!there.equals(reading.found())) {
            wrong(
                    "%s read wrongly up to %d: it %s"
                            .formatted(
                                    attempt.key(), reading.marker(), difference(reading, there)));
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
            judgeDecision(attempt, first - 1);
        }
    }

    /// @param upTo the position up to which the decision should have known everything
    private void judgeDecision(Attempt attempt, long upTo) {
        if (attempt.hasMarker()) {
            evidence.matching(attempt.boundary(), attempt.marker(), upTo)
                    .findFirst()
                    .ifPresent(
                            row ->
                                    wrong(
                                            "%s holds at %d in spite of %s"
                                                    .formatted(attempt.key(), upTo, row)));
        }
        for (Reading reading : attempt.readings()) {
            var there = evidence.ids(reading.boundary(), reading.after(), upTo);
            if (!there.equals(reading.found())) {
                wrong(
                        "%s, which %s, holds at %d and %s"
                                .formatted(
                                        attempt.key(),
                                        attempt.inShort(),
                                        upTo,
                                        difference(reading, there)));
            }
        }
    }

    private static String difference(Reading reading, List<UUID> there) {
        var missed = new ArrayList<>(there);
        missed.removeAll(reading.found());
        var dreamt = new ArrayList<>(reading.found());
        dreamt.removeAll(there);
        return "had not read %s but %s, asking for %s after %d"
                .formatted(missed, dreamt, reading.boundary(), reading.after());
    }

    private void judgeAbsent(Answered each) {
        if (each.was(Outcome.ACKNOWLEDGED)) {
            wrong("%s was acknowledged and is not there".formatted(each.attempt().key()));
        } else if (each.was(Outcome.REJECTED)) {
            reasons.reason(each)
                    .ifPresentOrElse(
                            reason -> rejections.merge(reason, 1L, Long::sum),
                            () ->
                                    wrong(
                                            "%s was rejected for nothing"
                                                    .formatted(each.attempt().key())));
        }
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
