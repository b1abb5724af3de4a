package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.play.DayBook.Place;
import org.creneau.domain.play.DayBook.Sheet;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
import org.jspecify.annotations.Nullable;

/// Numbers are given once and in order, turns are those of the windows, and what happens to a number is of its owner.
final class WatchedDayNumbers {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final DayBook book;
    private final DayLimits limits;
    private final List<String> complaints;
    private final Map<OrderId, Instant> windows = new HashMap<>();
    private final Set<String> visits = new HashSet<>();

    WatchedDayNumbers(DayBook book, DayLimits limits, List<String> complaints) {
        this.book = book;
        this.limits = limits;
        this.complaints = complaints;
    }

    void windowOf(OrderId order, Instant start) {
        windows.put(order, start);
    }

    boolean isKnown(QueueId queue, String visit) {
        return visits.contains(queue + visit);
    }

    /// Before it has happened.
    void see(OfTicket event) {
        switch (event) {
            case Arrived came -> comes(came);
            case WalkedIn came -> {
                isNext(came);
                complainIf(!visits.add(came.queue() + came.visit()), "Came in twice", came);
            }
            case Left left when left.seen() == Seen.AGED_OUT -> agedOut(left);
            case CalledAgain again -> {
                isHers(again);
                complainIf(place(again) != Place.CALLED, "Called again, and was not called", again);
            }
            case MarkedAbsent absent -> {
                isHers(absent);
                complainIf(place(absent) == Place.ABSENT, "Absent twice", absent);
            }
            case ServedAtDoor served -> {
                isHers(served);
                complainIf(isServed(served), "Served at the door, and was not there", served);
            }
            case OfTicket happened -> isHers(happened);
        }
    }

    private @Nullable Place place(OfTicket event) {
        return book.find(event.queue(), event.ticket()).map(Sheet::place).orElse(null);
    }

    private boolean isServed(ServedAtDoor served) {
        return book.find(served.queue(), served.ticket())
                .filter(sheet -> sheet.isPresent() || sheet.missedHerCall())
                .filter(sheet -> sheet.place() != Place.INSIDE)
                .isEmpty();
    }

    private void agedOut(Left left) {
        isHers(left);
        complainIf(
                book.find(left.queue(), left.ticket())
                        .filter(Sheet::isPresent)
                        .filter(sheet -> sheet.place() != Place.WAITING)
                        .filter(sheet -> !isYoung(sheet, left))
                        .isEmpty(),
                "Taken to have left, and is not forgotten",
                left);
    }

    private boolean isYoung(Sheet sheet, Left left) {
        return sheet.last().at().plus(limits.stay(left.shop())).isAfter(left.at());
    }

    private void comes(Arrived came) {
        isNext(came);
        boolean isToday = limits.day(came.shop(), came.at()).equals(came.queue().day());
        complainIf(!isToday, "In line on another day", came);
        complainIf(!came.turn().equals(turn(came)), "Not her turn", came);
        if (came.order() == null) {
            complainIf(!visits.add(came.queue() + came.visit()), "Came twice", came);
            complainIf(limits.isForOrdersOnly(came.shop(), came.at()), "In line for nothing", came);
        } else {
            complainIf(isThere(came.order(), came.queue()), "Two numbers at once", came);
        }
    }

    private boolean isThere(OrderId order, QueueId queue) {
        return book.of(queue).stream()
                .anyMatch(sheet -> order.equals(sheet.order()) && sheet.isPresent());
    }

    private Instant turn(Arrived came) {
        Instant window = came.order() == null ? null : windows.get(came.order());
        if (window == null || !came.at().isBefore(window.plus(WINDOW))) {
            return came.at().plus(limits.behind(came.shop()));
        }
        return came.at().isBefore(window) ? window : came.at();
    }

    private void isNext(OfTicket came) {
        complainIf(came.ticket() != book.of(came.queue()).size() + 1, "Not the next number", came);
    }

    private void isHers(OfTicket event) {
        complainIf(
                book.find(event.queue(), event.ticket())
                        .filter(
                                sheet ->
                                        Optional.ofNullable(sheet.order())
                                                .equals(Optional.ofNullable(event.order())))
                        .isEmpty(),
                "Not hers",
                event);
    }

    private void complainIf(boolean broken, String what, Object about) {
        if (broken) {
            complaints.add(what + ": " + about);
        }
    }
}
