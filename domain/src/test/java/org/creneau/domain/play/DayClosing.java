package org.creneau.domain.play;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Refused;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.play.DayBook.Place;
import org.creneau.domain.play.DayBook.Sheet;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.GiveUp;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.QueueRefusal;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.ServeAtDoor;

/// The last hour: whoever still waits is called, comes in and goes, until nobody is left but those who were told why they
/// are not called, and go for that.
///
/// @param late whatever is said to happen then happens now
record DayClosing(QueueId queue, DayBook book, Instant late, Function<Command, Decision> send) {
    private static final int MOST_TURNS = 400;

    void close() {
        for (int turn = 0; turn < MOST_TURNS && isAnybody(Place.WAITING); turn++) {
            if (send.apply(new CallNext(queue)) instanceof Refused(var why)) {
                makeRoom((QueueRefusal) why);
            } else {
                first(Place.CALLED).ifPresent(this::served);
            }
        }
        emptied();
    }

    private void makeRoom(QueueRefusal why) {
        switch (why) {
            case QueueRefusal.LimitReached _ -> emptied();
            case QueueRefusal.PartyAboveLimit told -> goes(told.number());
            case QueueRefusal.OnlyWithAnOrder _,
                    QueueRefusal.OnlyWithAnOrderNorRoom _,
                    QueueRefusal.NotToday _ ->
                    first(Place.WAITING).map(Sheet::number).ifPresent(this::goes);
            case QueueRefusal.NobodyWaiting _,
                    QueueRefusal.NoSuchCounter _,
                    QueueRefusal.NotCalled _,
                    QueueRefusal.BeforeSheCame _,
                    QueueRefusal.NotHerTurn _,
                    QueueRefusal.NotHerTurnNorRoom _,
                    QueueRefusal.NotWaiting _,
                    QueueRefusal.UnknownTicket _ -> {}
        }
    }

    private void does(Command command) {
        Decision _ = send.apply(command);
    }

    private void goes(int number) {
        does(new GiveUp(queue, number, late));
    }

    private void served(Sheet sheet) {
        if (sheet.number() % 3 == 0) {
            does(new ServeAtDoor(queue, sheet.number(), late));
        } else {
            does(new RecordEntry(queue, sheet.number(), late));
        }
    }

    private void emptied() {
        for (Sheet sheet : of(Place.INSIDE)) {
            does(new RecordDeparture(queue, sheet.number(), late));
        }
        for (Sheet sheet : of(Place.CALLED)) {
            does(new MarkAbsent(queue, sheet.number()));
        }
    }

    private List<Sheet> of(Place place) {
        return book.at(queue, place).toList();
    }

    private Optional<Sheet> first(Place place) {
        return book.at(queue, place).min(Comparator.comparingInt(Sheet::number));
    }

    private boolean isAnybody(Place place) {
        return book.at(queue, place).findAny().isPresent();
    }
}
