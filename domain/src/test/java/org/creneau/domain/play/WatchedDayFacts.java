package org.creneau.domain.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Decision.Refused;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.play.DayBook.Place;
import org.creneau.domain.play.DayBook.Sheet;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.GiveUp;
import org.creneau.domain.queue.JoinQueue;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.Proof;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.RecordWalkIn;
import org.creneau.domain.queue.ResizeParty;
import org.creneau.domain.queue.ServeAtDoor;
import org.jspecify.annotations.Nullable;

/// What happened is recorded, whatever the limit and whenever it is told; and nobody is absent who was not called or, as
/// somebody tells later, had not yet come in.
final class WatchedDayFacts {
    private final DayBook book;
    private final DayLimits limits;
    private final List<String> complaints;
    private final WatchedDayNumbers numbers;
    private final Map<OrderId, OrderPlaced> orders = new HashMap<>();
    private final Set<OrderId> over = new HashSet<>();
    private final Set<String> counts = new HashSet<>();
    private @Nullable Recounted count;

    WatchedDayFacts(DayBook book, DayLimits limits, List<String> complaints) {
        this.book = book;
        this.limits = limits;
        this.complaints = complaints;
        this.numbers = new WatchedDayNumbers(book, limits, complaints);
    }

    void see(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed -> {
                orders.put(placed.order(), placed);
                numbers.windowOf(placed.order(), placed.slot().start());
            }
            case OrderRescheduled moved -> numbers.windowOf(moved.order(), moved.to().start());
            case OrderHandedOver given -> over.add(given.order());
            case OrderCancelled gone -> over.add(gone.order());
            default -> {}
        }
    }

    /// Before it has happened.
    void see(QueueEvent event) {
        switch (event) {
            case Recounted counted -> {
                complainIf(counted.before() != book.inside(counted.queue()), "Not before", event);
                complainIf(!counts.add(counted.queue() + counted.count()), "Counted twice", event);
                count = counted;
            }
            case OfTicket happened -> numbers.see(happened);
        }
    }

    /// Before anything of it has happened.
    void decided(Command command, Decision decision, Instant at) {
        boolean isNothing = decision instanceof Accepted(var events) && events.isEmpty();
        boolean isRefused = decision instanceof Refused;
        isOfItsTime(command, decision, at);
        switch (command) {
            case RecordEntry told -> {
                Optional<Sheet> her = book.find(told.queue(), told.ticket());
                complainIf(isRefused == her.isPresent(), "Refused, and happened", told);
                complainIf(
                        isNothing && her.filter(it -> cameIn(it, told, at)).isPresent(),
                        "Lost",
                        told);
            }
            case RecordDeparture told -> {
                Optional<Sheet> her = book.find(told.queue(), told.ticket());
                complainIf(isRefused == her.isPresent(), "Refused, and happened", told);
                complainIf(
                        isNothing
                                && her.filter(it -> left(it, earlier(told.happened(), at)))
                                        .isPresent(),
                        "Lost",
                        told);
            }
            case ServeAtDoor told -> {
                Optional<Sheet> her = book.find(told.queue(), told.ticket());
                complainIf(isRefused == her.isPresent(), "Refused, and happened", told);
                boolean wasThere =
                        her.filter(it -> it.isPresent() || it.missedHerCall()).isPresent();
                complainIf(isNothing && wasThere, "Lost", told);
            }
            case GiveUp told -> {
                Optional<Sheet> her = book.find(told.queue(), told.ticket());
                Instant happened = earlier(told.happened(), at);
                boolean waits =
                        her.filter(it -> it.isPresent() || it.missedHerCall())
                                .filter(it -> it.place() != Place.INSIDE)
                                .filter(it -> it.isPresent() || !happened.isBefore(it.last().at()))
                                .isPresent();
                complainIf(isNothing && waits, "Lost", told);
            }
            case RecordWalkIn told -> {
                complainIf(isRefused, "Refused, and happened", told);
                boolean isKnown = numbers.isKnown(told.queue(), told.visit());
                complainIf(isNothing != isKnown, "Lost, or twice", told);
            }
            case HandOver given -> complainIf(isRefused && isDue(given), "Not given", given);
            case MarkAbsent told -> absent(told, decision, at);
            case ResizeParty said ->
                    complainIf(
                            said.herself()
                                    && decision instanceof Accepted
                                    && !waits(said.queue(), said.ticket()),
                            "Said by herself, and does not wait",
                            said);
            default -> {}
        }
    }

    private boolean waits(QueueId queue, int number) {
        return book.find(queue, number).filter(it -> it.place() == Place.WAITING).isPresent();
    }

    /// What is told is of when it happened, and of now where that is later.
    private void isOfItsTime(Command command, Decision decision, Instant at) {
        Instant happened =
                switch (command) {
                    case RecordEntry told -> told.happened();
                    case RecordDeparture told -> told.happened();
                    case RecordWalkIn told -> told.happened();
                    case JoinQueue told -> told.happened();
                    case Arrive told -> told.happened();
                    default -> null;
                };
        if (happened != null && decision instanceof Accepted(var events)) {
            complainIf(
                    events.stream().anyMatch(event -> !event.at().equals(earlier(happened, at))),
                    "Not when it happened",
                    command);
        }
    }

    private static boolean cameIn(Sheet her, RecordEntry told, Instant at) {
        Instant happened = earlier(told.happened(), at);
        boolean isKnown = her.place() == Place.INSIDE || her.wasSaid(Place.INSIDE, happened);
        return !isKnown && (told.shown() == null || her.isPresent());
    }

    private static boolean left(Sheet her, Instant happened) {
        return (her.isPresent() || her.isPresumedGone()) && !her.wasSaid(Place.GONE, happened);
    }

    private boolean isDue(HandOver given) {
        OrderPlaced placed = orders.get(given.order());
        return placed != null
                && !over.contains(given.order())
                && (!(given.shown() instanceof HandOver.Shown.Code(var code))
                        || Proof.isSame(code, placed.code()));
    }

    /// Said now it needs a call; told later only that she was not inside, nor gone, as far as anybody has said.
    private void absent(MarkAbsent told, Decision decision, Instant at) {
        if (decision instanceof Accepted(var events)
                && events.stream().anyMatch(MarkedAbsent.class::isInstance)) {
            Instant happened = told.happened();
            Optional<Sheet> her = book.find(told.queue(), told.ticket());
            complainIf(
                    happened == null
                            ? her.filter(it -> it.place() == Place.CALLED).isEmpty()
                            : her.filter(it -> wasThere(it, earlier(happened, at))).isPresent(),
                    "Absent, and was not called or was there",
                    told);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean wasThere(Sheet her, Instant happened) {
        boolean isLast = !happened.isBefore(her.last().at());
        return isLast && (her.last().to() == Place.INSIDE || her.last().to() == Place.GONE);
    }

    /// After all of it has happened.
    void done(List<Event> events) {
        Recounted counted = count;
        if (counted != null) {
            complainIf(
                    book.inside(counted.queue()) != counted.people(), "Counted otherwise", counted);
            count = null;
        }
        events.forEach(this::leaves);
    }

    private void leaves(Event event) {
        switch (event) {
            case OrderHandedOver given ->
                    complainIf(
                            of(given.order()).anyMatch(Sheet::isPresent),
                            "Has it, and is still there",
                            given);
            case OrderCancelled gone ->
                    complainIf(
                            of(gone.order()).anyMatch(WatchedDayFacts::isInLine),
                            "Waits for nothing",
                            gone);
            case OrderRescheduled moved ->
                    complainIf(
                            of(moved.order())
                                    .filter(sheet -> !isOn(moved.to().start(), sheet))
                                    .anyMatch(WatchedDayFacts::isInLine),
                            "Waits on another day",
                            moved);
            default -> {}
        }
    }

    private Stream<Sheet> of(OrderId order) {
        return book.all().filter(sheet -> order.equals(sheet.order()));
    }

    private static boolean isInLine(Sheet sheet) {
        return sheet.place() == Place.WAITING || sheet.place() == Place.CALLED;
    }

    private boolean isOn(Instant start, Sheet sheet) {
        QueueId queue = sheet.came.queue();
        return limits.day(queue.shop(), start).equals(queue.day());
    }

    private void complainIf(boolean broken, String what, Object about) {
        if (broken) {
            complaints.add(what + ": " + about);
        }
    }
}
