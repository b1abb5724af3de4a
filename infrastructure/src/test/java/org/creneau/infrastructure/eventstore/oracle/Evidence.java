package org.creneau.infrastructure.eventstore.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answer;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answered;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Outcome;
import org.jspecify.annotations.Nullable;

/// What callers of all nodes wrote down, and the log, made easy to look up.
final class Evidence {

    private final List<Answered> attempts;
    private final List<Row> log;
    private final Map<UUID, Row> rows = new HashMap<>();
    private final Map<UUID, Answered> authors = new HashMap<>();
    private final TreeMap<Long, Long> acknowledged = new TreeMap<>();

    /// @param log in order and without gaps
    Evidence(List<Answered> attempts, List<Row> log) {
        this.attempts = attempts;
        this.log = log;
        log.forEach(row -> rows.put(row.id(), row));
        for (var each : attempts) {
            each.attempt().events().forEach(event -> authors.put(event.id(), each));
            if (each.was(Outcome.ACKNOWLEDGED)) {
                acknowledge(Objects.requireNonNull(each.answer()));
            }
        }
        long highest = 0;
        for (var entry : acknowledged.entrySet()) {
            highest = Math.max(highest, entry.getValue());
            entry.setValue(highest);
        }
    }

    List<Answered> attempts() {
        return attempts;
    }

    boolean isStored(UUID event) {
        return rows.containsKey(event);
    }

    /// Those of its events that are in the log, in the order they were sent.
    List<Row> stored(Attempt attempt) {
        return attempt.events().stream()
                .flatMap(event -> Stream.ofNullable(rows.get(event.id())))
                .toList();
    }

    /// Who tried to have it stored.
    @Nullable Answered author(UUID event) {
        return authors.get(event);
    }

    /// The events after one position and up to another that the boundary covers.
    Stream<Row> matching(Boundary boundary, long after, long upTo) {
        int end = (int) Math.min(log.size(), upTo);
        int start = (int) Math.min(after, end);
        return log.subList(start, end).stream()
                .filter(row -> boundary.matches(row.name(), row.tags()));
    }

    List<UUID> ids(Boundary boundary, long after, long upTo) {
        return matching(boundary, after, upTo).map(Row::id).toList();
    }

    /// The highest position that anybody had been told of before that time.
    long knownBefore(long time) {
        var entry = acknowledged.lowerEntry(time);
        return entry == null ? 0 : entry.getValue();
    }

    private void acknowledge(Answer answer) {
        acknowledged.merge(answer.at(), answer.position(), Math::max);
    }
}
