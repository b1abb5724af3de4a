package org.creneau.infrastructure.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.shop.Together;
import org.jspecify.annotations.Nullable;

/// What is to be said of the number inside.
///
/// @param aged whose leaving nobody noted, and who stopped being counted a short while ago
/// @param excess absent where no more are inside than may be
record Gauge(List<Ticket> aged, @Nullable Excess excess) {
    private static final Duration SHOWN = Duration.ofHours(2);

    /// @param since when she came in who was one too many
    record Excess(int people, Instant since) {}

    /// @param allowed absent where there is no limit
    static Gauge of(QueueView queue, Together together, @Nullable Integer allowed, Instant now) {
        return new Gauge(
                queue.forgotten().stream().filter(ticket -> isRecent(ticket, now)).toList(),
                allowed == null ? null : excess(queue, together, allowed));
    }

    private static boolean isRecent(Ticket ticket, Instant now) {
        Instant ended = ticket.endedAt();
        return (ended == null ? ticket.changedAt() : ended).plus(SHOWN).isAfter(now);
    }

    private static @Nullable Excess excess(QueueView queue, Together together, int allowed) {
        List<Ticket> within =
                queue.within().stream().sorted(Comparator.comparing(Ticket::changedAt)).toList();
        int people = 0;
        Instant since = null;
        for (Ticket ticket : within) {
            people += ticket.heads(together);
            since = since == null && people > allowed ? ticket.changedAt() : since;
        }
        return since == null ? null : new Excess(people - allowed, since);
    }
}
