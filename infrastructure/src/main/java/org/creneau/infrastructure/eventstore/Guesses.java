package org.creneau.infrastructure.eventstore;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.creneau.infrastructure.eventstore.Question.Kind;

/// Knows which kinds of question are answered with nothing nearly always, such as whether an id that
/// was made a moment ago is in use. Those are not looked up: nothing is assumed, and the writer checks
/// the assumptions of a whole batch in one go.
///
/// What memory has something of is not new, and always looked up: it will be asked for again, and what
/// rests on an assumption is good for one decision only.
///
/// A kind is looked up until its answers have been nothing often enough. An assumption that proves
/// wrong costs its asker a second try, and the kind some of its credit.
final class Guesses {

    private static final int ENOUGH = 20;
    private static final int LOST = 10;
    private static final int MOST = 40;
    private static final int REMEMBERED = 10_000;

    private final ConcurrentHashMap<Kind, Integer> credits = new ConcurrentHashMap<>();

    /// Tags that are known to be in the table: who asks for one of them again is not to guess again.
    private final Set<String> proven = Collections.newSetFromMap(new LeastRecent<>(REMEMBERED));

    boolean isNothing(Question question) {
        return credits.getOrDefault(question.kind(), 0) >= ENOUGH && !isProven(question);
    }

    private boolean isProven(Question question) {
        synchronized (proven) {
            return tags(question.query()).anyMatch(proven::contains);
        }
    }

    /// What the table said.
    void learn(Question question, boolean nothing) {
        if (nothing) {
            credits.merge(question.kind(), 1, (have, one) -> Math.min(MOST, have + one));
        } else {
            credits.merge(question.kind(), -LOST, (have, less) -> Math.max(0, have + less));
        }
    }

    /// An assumption was wrong.
    void refuted(Query query) {
        synchronized (proven) {
            tags(query).forEach(proven::add);
        }
    }

    private static Stream<String> tags(Query query) {
        return query.alternatives().stream().flatMap(each -> each.tags().stream());
    }
}
