package org.creneau.domain.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;

/// What is told of a number at the door: one of the latest, or the next, which nobody has.
final class QueueWhims {
    private static final int RECENT = 8;

    private final Random dice;
    private final Map<QueueId, Integer> tickets = new HashMap<>();

    QueueWhims(Random dice) {
        this.dice = dice;
    }

    void see(QueueEvent came) {
        tickets.merge(came.queue(), came.ticket(), Math::max);
    }

    Command entry(QueueId queue, Instant happened) {
        return new RecordEntry(queue, ticket(queue), happened);
    }

    Command departure(QueueId queue, Instant happened) {
        return new RecordDeparture(queue, ticket(queue), happened);
    }

    Command absent(QueueId queue) {
        return new MarkAbsent(queue, ticket(queue));
    }

    private int ticket(QueueId queue) {
        return Math.max(1, tickets.getOrDefault(queue, 0) + 1 - dice.nextInt(RECENT));
    }
}
