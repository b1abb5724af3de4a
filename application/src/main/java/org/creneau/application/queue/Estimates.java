package org.creneau.application.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Outcome;
import org.creneau.domain.queue.estimate.Size;
import org.creneau.domain.queue.estimate.Turnover;

/// How long people stayed, and how the waits came out that they were told.
public interface Estimates {

    /// Of the last four weeks, as far as they say more than the newest stays alone.
    Turnover turnover(ShopId shop, ZoneId zone, Instant now);

    /// What those of a queue came for, by number.
    Map<Integer, Size> sizes(QueueId queue);

    /// How the waits of those days came out, the newest day first; nothing of days on which none was told.
    List<Score> scores(ShopId shop, LocalDate from, LocalDate upTo);

    /// How the waits of all shops came out that were told since that day.
    Map<Outcome, Integer> since(LocalDate from);

    /// The waits that were told on a day and rest on as much.
    ///
    /// @param notCalled who went before, or called their orders off
    /// @param waiting of whom nothing is known yet
    /// @param widestMiss how far the worst of them was from its range; nothing where all were within
    record Score(
            LocalDate day,
            Basis basis,
            int within,
            int earlier,
            int later,
            int notCalled,
            int waiting,
            Duration widestMiss) {}
}
