package org.creneau.infrastructure.eventstore;

import java.util.List;

/// The answers to some questions, all as of one instant.
///
/// Events that are queued for the writer are among them. Whoever decides on them is held to the mark
/// when appending, also when appending nothing: that is how a decision learns that what it stood on
/// was stored.
///
/// @param upTo what to go on from, and what to be held to
/// @param answers in the order of the questions
public record Reading(Mark upTo, List<Answer> answers) {

    public Reading {
        answers = List.copyOf(answers);
    }

    /// @param fromStart whether these are all events there are, because the mark that was asked from
    ///     means nothing any more, or there was none
    /// @param assumed whether older ones than those in memory were not looked for, since there nearly never
    ///     are any: good for a decision that is held to the mark, and for nothing else
    /// @param facts in the order of the log
    public record Answer(boolean fromStart, boolean assumed, List<? extends Fact> facts) {}
}
