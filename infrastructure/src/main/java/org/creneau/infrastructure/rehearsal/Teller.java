package org.creneau.infrastructure.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creneau.application.queue.Lines;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.TellWait;
import org.creneau.domain.queue.estimate.Correction;
import org.creneau.domain.queue.estimate.Estimator;
import org.creneau.domain.queue.estimate.Followed;
import org.creneau.domain.queue.estimate.Line;
import org.creneau.domain.queue.estimate.Size;
import org.creneau.domain.queue.estimate.Stay;
import org.creneau.domain.queue.estimate.Turnover;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Limit;
import org.jspecify.annotations.Nullable;

/// Tells waits as the product does, from what it has seen itself: a rehearsal has no views.
final class Teller {
    private static final int MOST_STAYS = 600;

    private final Options options;
    private final Desk desk;
    private final SimulatedClock clock;
    private final Map<QueueId, Map<Integer, Ticket>> queues = new HashMap<>();
    private final Map<QueueId, Map<Integer, Followed>> followed = new HashMap<>();
    private final List<Stay> stays = new ArrayList<>();
    private final ToldWaits told = new ToldWaits();
    private Correction correction = Correction.NONE;

    Teller(Options options, Desk desk, SimulatedClock clock) {
        this.options = options;
        this.desk = desk;
        this.clock = clock;
    }

    void see(Event event) {
        if (event instanceof QueueEvent.OfTicket happened) {
            follow(happened);
            queue(happened.queue())
                    .compute(happened.ticket(), (_, known) -> ticket(known, happened));
        }
    }

    private void follow(QueueEvent.OfTicket event) {
        Map<Integer, Followed> all = followed.computeIfAbsent(event.queue(), _ -> new TreeMap<>());
        Followed.Step step = all.getOrDefault(event.ticket(), Followed.UNKNOWN).after(event);
        all.put(event.ticket(), step.next());
        step.stay().ifPresent(stays::add);
        step.scored().ifPresent(scored -> scored(event.queue(), scored));
    }

    private void scored(QueueId queue, Followed.Scored scored) {
        told.add(queue.day(), scored);
        Instant called = scored.called();
        correction = called == null ? correction : correction.after(scored.told(), called);
    }

    /// Whoever has just got this number, and cannot be called at once.
    void tell(QueueId queue, int number) {
        Map<Integer, Ticket> all = queue(queue);
        Ticket hers = all.get(number);
        if (hers == null || hers.state() != State.WAITING) {
            return;
        }
        Line line = line(queue, hers);
        if (!line.isFree()) {
            Estimator.of(turnover(), line, clock.instant())
                    .ifPresent(range -> desk.bySystem(new TellWait(queue, number, range)));
        }
    }

    private Line line(QueueId queue, Ticket hers) {
        Limit limit = Limit.allowed(options.distancing(), clock.instant(), options.zone());
        boolean doorstep = options.door() == Door.DOORSTEP || limit instanceof Limit.AtTheDoor;
        QueueView view = new QueueView(queue, List.copyOf(queue(queue).values()), 0);
        return new Lines(view, limit, doorstep, null, false, sizes(queue)).before(hers);
    }

    private Map<Integer, Size> sizes(QueueId queue) {
        Map<Integer, Size> sizes = new HashMap<>();
        followed.getOrDefault(queue, Map.of())
                .forEach((number, one) -> sizes.put(number, one.size()));
        return sizes;
    }

    Turnover turnover() {
        List<Stay> newest = stays.subList(Math.max(0, stays.size() - MOST_STAYS), stays.size());
        return new Turnover(newest, correction, options.zone());
    }

    Report.Estimates estimates() {
        return told.report();
    }

    private Map<Integer, Ticket> queue(QueueId queue) {
        return queues.computeIfAbsent(queue, _ -> new TreeMap<>());
    }

    private static @Nullable Ticket ticket(@Nullable Ticket known, QueueEvent.OfTicket event) {
        return switch (event) {
            case QueueEvent.Arrived came ->
                    ticket(came, came.party(), came.priority(), came.turn(), State.WAITING);
            case QueueEvent.WalkedIn came ->
                    ticket(came, came.party(), false, came.at(), State.INSIDE);
            case QueueEvent.Called _ -> moved(known, State.CALLED, event.at(), event.at());
            case QueueEvent.Entered _ -> moved(known, State.INSIDE, event.at(), null);
            case QueueEvent.Left _ -> moved(known, State.GONE, event.at(), null);
            case QueueEvent.ServedAtDoor _ -> moved(known, State.GONE, event.at(), null);
            case QueueEvent.MarkedAbsent _ -> moved(known, State.ABSENT, event.at(), null);
            case QueueEvent.CalledAgain _ -> known;
            case QueueEvent.WaitTold _ -> known;
            case QueueEvent.PartyResized _ -> known;
        };
    }

    private static Ticket ticket(
            QueueEvent.OfTicket came, Party party, boolean priority, Instant turn, State state) {
        return new Ticket(
                came.ticket(),
                came.order(),
                party,
                priority,
                turn,
                state,
                came.at(),
                null,
                null,
                false,
                came.at(),
                null,
                null,
                state == State.INSIDE ? came.at() : null,
                null);
    }

    private static @Nullable Ticket moved(
            @Nullable Ticket known, State state, Instant at, @Nullable Instant called) {
        return known == null
                ? null
                : new Ticket(
                        known.number(),
                        known.order(),
                        known.party(),
                        known.priority(),
                        known.turn(),
                        state,
                        known.arrivedAt(),
                        called == null ? known.calledAt() : called,
                        null,
                        false,
                        at,
                        null,
                        null,
                        state == State.INSIDE ? at : known.enteredAt(),
                        null);
    }
}
