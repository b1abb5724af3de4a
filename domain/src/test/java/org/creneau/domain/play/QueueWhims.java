package org.creneau.domain.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.CallAgain;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.CallTicket;
import org.creneau.domain.queue.GiveUp;
import org.creneau.domain.queue.JoinQueue;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;
import org.jspecify.annotations.Nullable;

/// What is told of a number at the door: one of the latest, or the next, which nobody has. Who is called, who
/// comes along and who goes first has dice of its own.
final class QueueWhims {
    static final List<String> OUTCOMES =
            List.of(
                    "CallNext nothing",
                    "CallNext not-today",
                    "CallNext party-above-limit",
                    "CallTicket nothing",
                    "CallTicket limit-reached",
                    "CallTicket not-her-turn",
                    "CallTicket not-waiting",
                    "CallTicket unknown-ticket",
                    "CallAgain not-called",
                    "GiveUp nothing",
                    "JoinQueue nothing");
    private static final int RECENT = 8;

    private final Random own = new Random(60);

    private final Random dice;
    private final Map<QueueId, Integer> tickets = new HashMap<>();

    QueueWhims(Random dice) {
        this.dice = dice;
    }

    void see(QueueEvent.OfTicket came) {
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

    Command call(QueueId queue, Instant now) {
        return switch (own.nextInt(12)) {
            case 0 -> new CallNext(queue, counter(), true, null);
            case 1 -> new CallNext(queue, counter(), false, recent(queue));
            case 2 -> new CallNext(yesterday(queue));
            case 3 -> new CallTicket(queue, recent(queue), counter(), own.nextInt(4) == 0);
            case 4 -> new CallAgain(queue, recent(queue));
            case 5 -> new GiveUp(queue, recent(queue), now.minusSeconds(own.nextInt(90)));
            case 6 -> join(queue, now);
            default -> new CallNext(queue);
        };
    }

    private JoinQueue join(QueueId queue, Instant now) {
        return new JoinQueue(queue, "j" + own.nextInt(60), party(), hasPriority(), now);
    }

    Party party() {
        int people = 1 + own.nextInt(4);
        return new Party(people, own.nextInt(people), own.nextBoolean());
    }

    boolean hasPriority() {
        return own.nextInt(8) == 0;
    }

    private static QueueId yesterday(QueueId queue) {
        return new QueueId(queue.shop(), queue.day().minusDays(1));
    }

    private @Nullable Integer counter() {
        return own.nextInt(3) == 0 ? Integer.valueOf(1 + own.nextInt(2)) : null;
    }

    private int recent(QueueId queue) {
        return Math.max(1, tickets.getOrDefault(queue, 0) + 1 - own.nextInt(RECENT));
    }

    private int ticket(QueueId queue) {
        return Math.max(1, tickets.getOrDefault(queue, 0) + 1 - dice.nextInt(RECENT));
    }
}
