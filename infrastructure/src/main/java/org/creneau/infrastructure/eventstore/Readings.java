package org.creneau.infrastructure.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers questions from memory where it can: usually without a word to PostgreSQL.
final class Readings {

    private static final Older NOTHING = new Older.Nothing();
    private static final Older EXPECTED = new Older.Expected();

    private final Tail tail;
    private final Connections connections;
    private final Messages messages;
    private final Guesses guesses;
    private final int page;

    Readings(Tail tail, Connections connections, Messages messages, Guesses guesses, int page) {
        this.tail = tail;
        this.connections = connections;
        this.messages = messages;
        this.guesses = guesses;
        this.page = page;
    }

    /// @throws StoreUnavailable when PostgreSQL is needed and does not answer
    Reading read(List<Asked> asked) {
        var boundary = Query.anyOf(asked.stream().map(each -> each.question().query()).toList());
        var expected = asked.stream().map(this::expected).toList();
        Optional<Reading> reading = tail.look(end -> end.read(asked, boundary, expected));
        while (reading.isEmpty()) {
            var older = older(asked);
            reading = tail.look(end -> end.read(asked, boundary, older));
        }
        return reading.get();
    }

    private Older expected(Asked asked) {
        return asked.after() == null && guesses.isNothing(asked.question()) ? EXPECTED : NOTHING;
    }

    private List<Older> older(List<Asked> asked) {
        var gaps = tail.look(end -> end.gaps(asked));
        var older = new ArrayList<Older>();
        for (int i = 0; i < asked.size(); i++) {
            older.add(older(asked.get(i).question(), gaps.get(i)));
        }
        return older;
    }

    private Older older(Question question, Gap gap) {
        if (gap.isNone()) {
            return NOTHING;
        }
        boolean isNews = gap.start() == 0 && gap.isUnheardOf();
        if (isNews && guesses.isNothing(question)) {
            return new Older.Assumed(gap.head());
        }
        var facts = facts(question.query(), gap.start(), gap.head());
        if (isNews) {
            guesses.learn(question, facts.isEmpty());
        }
        return new Older.Read(gap.start(), gap.head(), facts);
    }

    private List<RecentEvent> facts(Query query, long after, long upTo) {
        var facts = new ArrayList<RecentEvent>();
        List<StoredEvent> found;
        long from = after;
        do {
            found = page(query, from, upTo);
            found.forEach(event -> facts.add(RecentEvent.stored(event, messages)));
            from = found.isEmpty() ? from : found.getLast().position();
        } while (found.size() == page);
        return facts;
    }

    private List<StoredEvent> page(Query query, long after, long upTo) {
        return connections.reading(
                connection -> EventTable.page(connection, query, after, upTo, page));
    }
}
