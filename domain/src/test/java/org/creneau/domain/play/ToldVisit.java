package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.play.ToldDay.Telling;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.CallTicket;
import org.creneau.domain.queue.JoinQueue;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.RecordWalkIn;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.testing.Happened;

/// What happened to somebody, from when she came.
record ToldVisit(
        QueueId queue,
        int number,
        Telling arrival,
        List<Telling> facts,
        Where where,
        Instant since) {

    private static final class Course {
        private final QueueId queue;
        private final int number;
        private final Random dice;
        private final List<Telling> facts = new ArrayList<>();
        private Instant now;
        private Where where;

        private Course(QueueId queue, int number, Instant now, Where where, Random dice) {
            this.queue = queue;
            this.number = number;
            this.now = now;
            this.where = where;
            this.dice = dice;
        }

        private boolean oneIn(int many) {
            return dice.nextInt(many) == 0;
        }

        private Instant later() {
            now = now.plusSeconds(20 + dice.nextInt(900));
            return now;
        }

        private void happens(Command command, Where to) {
            facts.add(new Telling(command, now));
            where = to;
        }

        private void comesToTheCounter(boolean hasOrder) {
            if (oneIn(3)) {
                happens(new MarkAbsent(queue, number, later()), Where.ABSENT);
            }
            if (!oneIn(3)) {
                happens(new RecordEntry(queue, number, later()), Where.INSIDE);
            }
            if (hasOrder && !oneIn(4)) {
                var shown = new HandOver.Shown.Name();
                happens(
                        new HandOver(queue.shop(), order(queue, number), shown, later()),
                        Where.GONE);
            }
        }

        private void leaves() {
            if (oneIn(2)) {
                happens(new RecordDeparture(queue, number, later()), Where.GONE);
            }
        }
    }

    static ToldVisit drawn(QueueId queue, int number, Instant came, Random dice) {
        int kind = dice.nextInt(4);
        Command arrival = arrival(queue, number, came, kind);
        boolean isInside = arrival instanceof RecordWalkIn;
        var course = new Course(queue, number, came, isInside ? Where.INSIDE : Where.WAITING, dice);
        if (!isInside) {
            course.comesToTheCounter(arrival instanceof Arrive);
        }
        course.leaves();
        return new ToldVisit(
                queue,
                number,
                new Telling(arrival, came),
                List.copyOf(course.facts),
                course.where,
                course.now);
    }

    private static Command arrival(QueueId queue, int number, Instant came, int kind) {
        String visit = "visit-" + number;
        return switch (kind) {
            case 0 -> new RecordWalkIn(queue, visit, 1, came);
            case 1 -> new JoinQueue(queue, visit, Party.of(2), false, came);
            default -> new Arrive(queue, order(queue, number), 1, came);
        };
    }

    private static OrderId order(QueueId queue, int number) {
        return new OrderId(queue.day() + "-" + number);
    }

    /// Whether or not she came for it.
    OrderPlaced placed() {
        Instant window = arrival.at();
        return Happened.placed(
                order(queue, number),
                new SlotId(queue.shop(), Schedule.COLLECT, window),
                window.minusSeconds(86_400));
    }

    /// With a call before an absence, and now and then before she comes in.
    List<Telling> asItHappened() {
        List<Telling> told = new ArrayList<>();
        told.add(arrival);
        for (Telling fact : facts) {
            boolean isCalled = fact.command() instanceof MarkAbsent;
            if (isCalled || (fact.command() instanceof RecordEntry && number % 2 == 0)) {
                told.add(new Telling(new CallTicket(queue, number, null, true), before(fact)));
            }
            told.add(isCalled ? new Telling(new MarkAbsent(queue, number), fact.at()) : fact);
        }
        return told;
    }

    private static Instant before(Telling fact) {
        return fact.at().minusSeconds(5);
    }
}
