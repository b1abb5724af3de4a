package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.queue.Estimates.Score;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.queue.Scores;
import org.creneau.application.queue.Standing;
import org.creneau.domain.queue.estimate.Range;
import org.jspecify.annotations.Nullable;

/// Waits, as they are told and as they came out.
final class EstimatesJson {
    private EstimatesJson() {}

    /// @param number absent where she has none today
    /// @param ahead how many parties are called before hers
    /// @param earliest when she is called, in eight of ten cases not before this; absent where nothing can be said
    /// @param latest and not after this
    /// @param standing where to wait; absent where nothing is to be said
    /// @param basis `ROUGH` where the shop has served few so far, `OWN` otherwise
    record Waiting(
            @Nullable Integer number,
            @Nullable String state,
            int ahead,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            @Nullable String basis,
            @Nullable Stand standing) {
        static Waiting of(
                @Nullable Ticket ticket,
                int ahead,
                @Nullable Range range,
                @Nullable Standing standing) {
            return new Waiting(
                    ticket == null ? null : ticket.number(),
                    ticket == null ? null : ticket.state().name(),
                    ahead,
                    range == null ? null : range.from(),
                    range == null ? null : range.to(),
                    range == null ? null : range.basis().name(),
                    standing == null ? null : Stand.of(standing));
        }
    }

    /// Where she waits.
    ///
    /// @param place on the pavement, from the door; absent where she waits somewhere else
    /// @param back when to come, where there is no room in front of the shop; absent where nobody can say
    record Stand(Where where, @Nullable Integer place, @Nullable Instant back) {
        enum Where {
            NEXT,
            PAVEMENT,
            ELSEWHERE
        }

        static Stand of(Standing standing) {
            return switch (standing) {
                case Standing.Next _ -> new Stand(Where.NEXT, null, null);
                case Standing.OnPavement(int place) -> new Stand(Where.PAVEMENT, place, null);
                case Standing.Elsewhere(var back) -> new Stand(Where.ELSEWHERE, null, back);
            };
        }
    }

    /// What somebody was told when she came, in eight of ten cases right.
    record Told(Instant earliest, Instant latest, String basis) {
        static @Nullable Told of(@Nullable Range range) {
            return range == null ? null : new Told(range.from(), range.to(), range.basis().name());
        }
    }

    /// @param within how many were called when they were told
    /// @param notCalled who went before, or called their orders off
    /// @param waiting of whom nothing is known yet
    /// @param percent within, of those who were called, rounded down; absent where nobody was
    /// @param widestMissSeconds how far the worst was from its range
    record Scored(
            int within,
            int earlier,
            int later,
            int notCalled,
            int waiting,
            @Nullable Integer percent,
            long widestMissSeconds,
            List<OfDay> days) {
        static Scored of(List<Score> scores) {
            Scores all = Scores.of(scores);
            return new Scored(
                    all.within(),
                    all.earlier(),
                    all.later(),
                    all.notCalled(),
                    all.waiting(),
                    all.scored() == 0 ? null : Integer.valueOf(all.percent()),
                    all.widestMiss().toSeconds(),
                    scores.stream().map(OfDay::of).toList());
        }
    }

    /// @param basis what those ranges rested on
    record OfDay(
            LocalDate day,
            String basis,
            int within,
            int earlier,
            int later,
            int notCalled,
            int waiting,
            long widestMissSeconds) {
        static OfDay of(Score score) {
            return new OfDay(
                    score.day(),
                    score.basis().name(),
                    score.within(),
                    score.earlier(),
                    score.later(),
                    score.notCalled(),
                    score.waiting(),
                    score.widestMiss().toSeconds());
        }
    }
}
