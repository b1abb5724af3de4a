package org.creneau.infrastructure.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The end of the log as it is at one instant: what questions are answered from.
///
/// @param head the newest stored position
record End(RecentEvents events, Epoch epoch, long head) {

    /// The answers, where memory has what is needed beside what was read from the table.
    ///
    /// @param boundary of all questions
    /// @param older of each question, what came before what memory has
    /// @return empty where something is missing, or memory has what was assumed to be nowhere
    Optional<Reading> read(List<Asked> asked, Query boundary, List<Older> older) {
        var answers = new ArrayList<Reading.Answer>(asked.size());
        var assumptions = new ArrayList<Mark.Assumption>();
        for (int i = 0; i < asked.size(); i++) {
            Asked each = asked.get(i);
            Older missing = older.get(i).in(start(each), events.before());
            if (!missing.reachesTo(start(each), events.before())) {
                return Optional.empty();
            }
            var answer = answer(each, missing);
            if (answer.assumed() && !answer.facts().isEmpty()) {
                return Optional.empty();
            }
            missing.assumption(each).ifPresent(assumptions::add);
            answers.add(answer);
        }
        var mark = new Mark(epoch, events.end(), head, boundary, assumptions);
        return Optional.of(new Reading(mark, answers));
    }

    private Reading.Answer answer(Asked asked, Older older) {
        long start = start(asked);
        var recent = recent(asked, Math.max(start, older.upTo()));
        return new Reading.Answer(
                start == 0, older.assumption(asked).isPresent(), older.and(recent));
    }

    private List<RecentEvent> recent(Asked asked, long after) {
        return events.after(after, asked.question().query());
    }

    /// What memory lacks for each of the questions.
    List<Gap> gaps(List<Asked> asked) {
        return asked.stream().map(this::gap).toList();
    }

    private Gap gap(Asked asked) {
        long start = start(asked);
        return new Gap(
                start, events.before(), head, !events.anyAfter(start, asked.question().query()));
    }

    private static long start(Asked asked) {
        Mark after = asked.after();
        return after != null && after.isStanding() ? after.number() : 0;
    }
}
