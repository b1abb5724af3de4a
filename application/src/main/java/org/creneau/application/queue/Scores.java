package org.creneau.application.queue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.creneau.application.queue.Estimates.Score;

/// How the waits came out that were told, taken together.
///
/// @param notCalled who went before, or called their orders off: neither right nor wrong
/// @param waiting of whom nothing is known yet
public record Scores(
        int within, int earlier, int later, int notCalled, int waiting, Duration widestMiss) {

    public static Scores of(List<Score> scores) {
        return new Scores(
                sum(scores, Score::within),
                sum(scores, Score::earlier),
                sum(scores, Score::later),
                sum(scores, Score::notCalled),
                sum(scores, Score::waiting),
                scores.stream()
                        .map(Score::widestMiss)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO));
    }

    private static int sum(List<Score> scores, ToIntFunction<Score> part) {
        return scores.stream().mapToInt(part).sum();
    }

    /// Those of whom it is known whether they were called when they were told.
    public int scored() {
        return within + earlier + later;
    }

    /// How many were within, in hundredths, rounded down; 0 where none is scored.
    public int percent() {
        return scored() == 0 ? 0 : 100 * within / scored();
    }
}
