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
    /// @param older of each question, what came before what memory has
    Optional<Reading> read(List<Asked> asked, List<Older> older) {
        var answers = new ArrayList<Reading.Answer>();
        var assumptions = new ArrayList<Mark.Assumption>();
        for (int i = 0; i < asked.size(); i++) {
            if (!older.get(i).reachesTo(start(asked.get(i)), events.before())) {
                return Optional.empty();
            }
            answers.add(answer(asked.get(i), older.get(i)));
            older.get(i).assumption(asked.get(i)).ifPresent(assumptions::add);
        }
        return Optional.of(new Reading(new Mark(epoch, events.end(), head, assumptions), answers));
    }

    private Reading.Answer answer(Asked asked, Older older) {
        long start = start(asked);
        var recent = events.after(Math.max(start, older.upTo()), asked.question().query());
        return new Reading.Answer(
                start == 0, older.assumption(asked).isPresent(), older.and(recent));
    }

    /// What memory lacks for each of the questions.
    List<Gap> gaps(List<Asked> asked) {
        return asked.stream().map(each -> new Gap(start(each), events.before(), head)).toList();
    }

    private static long start(Asked asked) {
        Mark after = asked.after();
        return after != null && after.isStanding() ? after.number() : 0;
    }
}
