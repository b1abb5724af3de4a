package org.creneau.infrastructure.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.QueueRefusal;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.RecordWalkIn;

/// The people before the shop and inside it, and the staff who let them in: somebody is called whenever
/// somebody has come or gone, as long as the shop may take one more.
final class Door {
    private static final Duration LATE_TO_THE_CALL = Duration.ofMinutes(3);
    private static final Duration BACK_AGAIN = Duration.ofMinutes(10);

    private final Options options;
    private final Desk desk;
    private final Agenda agenda;
    private final SimulatedClock clock;
    private final Timetable timetable;
    private final Figures figures;
    private final Till till;
    private final Optional<Teller> teller;
    private final Map<QueueId, Map<Integer, Parcel>> waiting = new HashMap<>();
    private final Set<LocalDate> daysWithWalkIns = new HashSet<>();

    /// @param teller absent where nobody is told how long she waits
    Door(Scene scene, Optional<Teller> teller) {
        this.options = scene.options();
        this.desk = scene.desk();
        this.agenda = scene.agenda();
        this.clock = scene.clock();
        this.timetable = scene.timetable();
        this.figures = scene.figures();
        this.till = new Till(scene);
        this.teller = teller;
    }

    void arrive(Parcel parcel) {
        if (parcel.where != Parcel.Where.BOOKED) {
            return;
        }
        Instant now = clock.instant();
        QueueId queue = new QueueId(Scene.SHOP, timetable.day(now));
        int people = parcel.dice.oneIn(12) ? 2 : 1;
        Outcome answer =
                desk.byShopper(parcel.subject, new Arrive(queue, parcel.order, people, now));
        if (answer instanceof Outcome.Accepted accepted) {
            accepted.events().stream()
                    .filter(Arrived.class::isInstance)
                    .map(Arrived.class::cast)
                    .forEach(arrived -> queued(queue, arrived.ticket(), parcel));
            walkIns(queue);
            callNext(queue);
        }
    }

    private void queued(QueueId queue, int ticket, Parcel parcel) {
        parcel.place = new Parcel.Place(queue, ticket);
        waiting(queue).put(ticket, parcel);
        teller.ifPresent(tells -> tells.tell(queue, ticket));
    }

    /// At once, or as soon as somebody looks at the line.
    private void callNext(QueueId queue) {
        if (options.callLag().isZero()) {
            callAll(queue);
        } else {
            agenda.in(options.callLag(), () -> callAll(queue));
        }
    }

    private void callAll(QueueId queue) {
        boolean calledSomebody = true;
        while (calledSomebody && !waiting(queue).isEmpty()) {
            Outcome answer = call(queue);
            calledSomebody = false;
            if (answer instanceof Outcome.Accepted accepted) {
                for (var event : accepted.events()) {
                    if (event instanceof Called called) {
                        called(queue, called.ticket());
                        calledSomebody = true;
                    }
                }
            }
        }
    }

    /// A couple in front of a shop for one is let in all the same, and it is counted.
    private Outcome call(QueueId queue) {
        Outcome answer = desk.byStaff(new CallNext(queue));
        return answer instanceof Outcome.Refused(QueueRefusal.PartyAboveLimit _)
                ? desk.byStaff(new CallNext(queue, null, true, null))
                : answer;
    }

    private void called(QueueId queue, int ticket) {
        Parcel parcel = waiting(queue).remove(ticket);
        if (parcel == null) {
            return;
        }
        if (!parcel.missedACall && parcel.dice.oneIn(50)) {
            parcel.missedACall = true;
            agenda.in(LATE_TO_THE_CALL, () -> absent(queue, ticket, parcel));
        } else if (options.door() == org.creneau.domain.shop.Door.DOORSTEP) {
            agenda.in(
                    parcel.dice.between(Duration.ofSeconds(20), Duration.ofSeconds(80)),
                    () -> handOver(queue, parcel));
        } else {
            agenda.in(
                    parcel.dice.between(Duration.ofSeconds(5), Duration.ofSeconds(50)),
                    () -> enter(queue, ticket, parcel));
        }
    }

    private void absent(QueueId queue, int ticket, Parcel parcel) {
        figures.absent++;
        desk.byStaff(new MarkAbsent(queue, ticket));
        parcel.place = null;
        agenda.in(BACK_AGAIN, () -> arrive(parcel));
        callNext(queue);
    }

    private void enter(QueueId queue, int ticket, Parcel parcel) {
        if (parcel.where != Parcel.Where.BOOKED) {
            return;
        }
        desk.byStaff(new RecordEntry(queue, ticket, clock.instant()));
        agenda.in(parcel.dice.around(options.dwell()), () -> handOver(queue, parcel));
    }

    /// One in a hundred shows the code of another order first; one in twenty has left hers at home and
    /// says her name.
    private void handOver(QueueId queue, Parcel parcel) {
        if (parcel.where != Parcel.Where.BOOKED) {
            return;
        }
        if (parcel.dice.oneIn(100)) {
            give(parcel, new HandOver.Shown.Code(PersonalText.of("000000")));
        }
        HandOver.Shown shown =
                parcel.dice.oneIn(20)
                        ? new HandOver.Shown.Name()
                        : new HandOver.Shown.Code(PersonalText.of(parcel.code));
        if (give(parcel, shown) instanceof Outcome.Accepted) {
            figures.handedOver++;
            till.takes(parcel);
            parcel.where = Parcel.Where.HANDED_OVER;
            parcel.place = null;
        }
        callNext(queue);
    }

    private Outcome give(Parcel parcel, HandOver.Shown shown) {
        return desk.byStaff(new HandOver(Scene.SHOP, parcel.order, shown, clock.instant()));
    }

    /// She has called her order off while she stood here.
    void leave(Parcel parcel) {
        Parcel.Place place = parcel.place;
        if (place != null) {
            waiting(place.queue()).remove(place.ticket());
            parcel.place = null;
            desk.byStaff(new RecordDeparture(place.queue(), place.ticket(), clock.instant()));
            callNext(place.queue());
        }
    }

    /// The day's walk-ins are drawn when its first customer comes: each at a time of the ten hours that
    /// follow.
    private void walkIns(QueueId queue) {
        if (daysWithWalkIns.add(queue.day())) {
            Dice dice = new Dice(options.seed(), "walk-ins " + queue.day());
            for (int i = 0; i < options.walkIns(); i++) {
                String visit = "W" + dice.hex();
                Duration stay = dice.around(options.dwell());
                agenda.in(
                        dice.between(Duration.ZERO, Duration.ofHours(10)),
                        () -> walkIn(queue, visit, stay));
            }
        }
    }

    private void walkIn(QueueId queue, String visit, Duration stay) {
        Outcome answer = desk.byStaff(new RecordWalkIn(queue, visit, 1, clock.instant()));
        if (answer instanceof Outcome.Accepted accepted) {
            figures.walkIns++;
            accepted.events().stream()
                    .filter(WalkedIn.class::isInstance)
                    .map(WalkedIn.class::cast)
                    .forEach(walked -> agenda.in(stay, () -> walkOut(queue, walked.ticket())));
        }
    }

    private void walkOut(QueueId queue, int ticket) {
        desk.byStaff(new RecordDeparture(queue, ticket, clock.instant()));
        callNext(queue);
    }

    private Map<Integer, Parcel> waiting(QueueId queue) {
        return waiting.computeIfAbsent(queue, _ -> new HashMap<>());
    }
}
