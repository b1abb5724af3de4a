package org.creneau.domain.play;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.play.DayBook.Place;
import org.creneau.domain.play.DayBook.Sheet;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.CallTicket;
import org.creneau.domain.queue.Insisting;
import org.creneau.domain.queue.Insisting.What;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueRefusal;
import org.creneau.domain.queue.Weighed;
import org.jspecify.annotations.Nullable;

/// Nobody is called above the limit or before her turn without a word of it, nobody twice, nobody whom the text keeps out;
/// and whoever is told why nobody is called is told the truth.
final class WatchedDayCalls {
    private static final Comparator<Sheet> IN_TURN =
            Comparator.comparingInt((Sheet sheet) -> sheet.priority ? 0 : 1)
                    .thenComparing(sheet -> sheet.turn)
                    .thenComparingInt(Sheet::number);

    private final DayBook book;
    private final DayLimits limits;
    private final List<String> complaints;

    WatchedDayCalls(DayBook book, DayLimits limits, List<String> complaints) {
        this.book = book;
        this.limits = limits;
        this.complaints = complaints;
    }

    /// How things are for whoever calls.
    private final class Door {
        private final ShopId shop;
        private final QueueId queue;
        private final @Nullable Integer counter;
        private final Instant at;

        private Door(QueueId queue, @Nullable Integer counter, Instant at) {
            this.shop = queue.shop();
            this.queue = queue;
            this.counter = counter;
            this.at = at;
        }

        /// Unsaid, it is no counter in particular.
        private boolean hasCounter() {
            return counter == null || limits.hasCounter(shop, counter);
        }

        private boolean isToday() {
            return limits.day(shop, at).equals(queue.day());
        }

        private boolean isForgotten(Sheet sheet) {
            return (sheet.place() == Place.CALLED || sheet.place() == Place.INSIDE)
                    && !sheet.last().at().plus(limits.stay(shop)).isAfter(at);
        }

        private DayRoom room(Sheet her) {
            Stream<Sheet> there = book.of(queue).stream().filter(sheet -> !isForgotten(sheet));
            return new DayRoom(
                    limits.rules(shop, at),
                    there.filter(this::takesRoom).map(sheet -> sheet.party).toList(),
                    her.party);
        }

        private boolean takesRoom(Sheet sheet) {
            return limits.servesAtTheDoor(shop, at)
                    ? sheet.place() == Place.CALLED
                            && (counter == null || counter.equals(sheet.counter))
                    : sheet.place() == Place.CALLED || sheet.place() == Place.INSIDE;
        }

        private boolean isAdmitted(Sheet sheet) {
            return sheet.order() != null || !limits.isForOrdersOnly(shop, at);
        }

        private boolean couldCome(Sheet sheet) {
            return isAdmitted(sheet) && room(sheet).isEverEnough();
        }

        private boolean isAbove(Sheet sheet) {
            return !room(sheet).isEnough();
        }

        private boolean fits(Sheet sheet) {
            return isAdmitted(sheet) && !isAbove(sheet);
        }

        private List<Sheet> line() {
            return book.at(queue, Place.WAITING).sorted(IN_TURN).toList();
        }

        private List<Sheet> before(Sheet sheet) {
            return line().stream().takeWhile(other -> other != sheet).toList();
        }

        private long overtaken(Sheet sheet) {
            return before(sheet).stream().filter(this::couldCome).count();
        }

        /// Whom a call is about: whoever is next, or first where nobody could come at all.
        private Optional<Sheet> next() {
            List<Sheet> line = line();
            return line.stream()
                    .filter(this::couldCome)
                    .findFirst()
                    .or(() -> line.stream().findFirst());
        }
    }

    /// Before it has happened.
    void see(Called called) {
        Door door = new Door(called.queue(), called.counter(), called.at());
        Optional<Sheet> whose = book.find(called.queue(), called.ticket());
        complainIf(whose.isEmpty(), "Called, and nobody has the number", called);
        complainIf(!door.isToday(), "Called from the queue of another day", called);
        complainIf(!door.hasCounter(), "Called from a counter that is not there", called);
        whose.ifPresent(sheet -> see(called, sheet, door));
    }

    private void see(Called called, Sheet sheet, Door door) {
        boolean waits = sheet.place() == Place.WAITING;
        complainIf(!waits && !sheet.missedHerCall(), "Called, and does not wait", called);
        complainIf(!waits && book.hasLaterNumber(sheet), "Called by the old one of two", called);
        complainIf(
                !Objects.equals(called.order(), sheet.order()), "Called for another order", called);
        complainIf(
                book.of(called.queue()).stream().anyMatch(door::isForgotten),
                "Called while somebody is forgotten inside",
                called);
        DayRoom room = door.room(sheet);
        complainIf(called.inside() != room.taken(), "Not so many were there", called);
        complainIf(
                !Objects.equals(called.allowed(), room.most()), "Not so many might come", called);
        long overtaken = waits ? door.overtaken(sheet) : 0;
        complainIf(
                !isWeighed(called, room, overtaken, door.isAdmitted(sheet)),
                "Weighed otherwise",
                called);
        if (called.insisted()) {
            complainIf(door.fits(sheet) && overtaken == 0, "Insisted without need", called);
        } else {
            complainIf(!door.isAdmitted(sheet), "Called, and the text keeps her out", called);
            complainIf(!door.fits(sheet), "Called above the limit", called);
            complainIf(overtaken > 0, "Called before her turn", called);
            complainIf(
                    !called.passed().equals(waits ? passed(sheet, door) : List.of()),
                    "Others were passed over",
                    called);
        }
    }

    /// What somebody insisted on is to be seen in what was recorded.
    ///
    /// @param overtaken how many there are before her
    private static boolean isWeighed(
            Called called, DayRoom room, long overtaken, boolean admitted) {
        Weighed weighed = called.weighed();
        return weighed != null
                && weighed.heads() == room.heads()
                && weighed.by() == room.by()
                && weighed.keptOut() != admitted
                && weighed.overtaken().size() == (called.insisted() ? overtaken : 0);
    }

    private static List<Integer> passed(Sheet sheet, Door door) {
        return door.before(sheet).stream().map(Sheet::number).toList();
    }

    /// Whoever agreed to one thing has agreed to nothing else.
    private void agreed(Command command, Insisting to, List<Event> events) {
        for (Event event : events) {
            if (event instanceof Called called && !to.what().containsAll(against(called))) {
                complaints.add("Against what nobody agreed to: " + command);
            }
        }
    }

    /// What spoke against it.
    private Set<What> against(Called called) {
        Set<What> against = EnumSet.noneOf(What.class);
        Door door = new Door(called.queue(), called.counter(), called.at());
        for (Sheet sheet : book.find(called.queue(), called.ticket()).stream().toList()) {
            if (door.isAbove(sheet)) {
                against.add(What.LIMIT);
            }
            if (!door.isAdmitted(sheet)) {
                against.add(What.TEXT);
            }
            if (sheet.place() == Place.WAITING && door.overtaken(sheet) > 0) {
                against.add(What.TURN);
            }
        }
        return against;
    }

    /// Also where somebody says *all the same*: to what she was told, and of whom.
    private void isNext(CallNext call, Called called) {
        Door door = new Door(call.queue(), call.counter(), called.at());
        boolean isNext = door.next().filter(her -> her.number() == called.ticket()).isPresent();
        complainIf(!isNext, "Another than whoever was next", called);
    }

    /// A second tap from the same counter calls nobody else.
    void accepted(Command command, List<Event> events) {
        if (command instanceof CallTicket ticket) {
            agreed(ticket, ticket.insist(), events);
        }
        if (command instanceof CallNext next) {
            agreed(next, next.insist(), events);
        }
        if (command instanceof CallNext next) {
            events.stream()
                    .filter(Called.class::isInstance)
                    .forEach(event -> isNext(next, (Called) event));
        }
        if (command instanceof CallNext(var queue, var counter, _, var meant)
                && meant != null
                && events.stream().anyMatch(Called.class::isInstance)
                && book.find(queue, meant)
                        .filter(sheet -> sheet.place() == Place.CALLED)
                        .filter(sheet -> Objects.equals(sheet.counter, counter))
                        .isPresent()) {
            complaints.add("A second tap: " + command);
        }
    }

    void refused(Command command, Reason why, Instant at) {
        if (command instanceof CallNext call) {
            Door door = new Door(call.queue(), call.counter(), at);
            isSo(command, why, door, door.next());
        } else if (command instanceof CallTicket call) {
            Door door = new Door(call.queue(), call.counter(), at);
            isSo(command, why, door, book.find(call.queue(), call.ticket()));
        }
    }

    private void isSo(Command command, Reason why, Door door, Optional<Sheet> her) {
        boolean isSo =
                switch (why) {
                    case QueueRefusal.NotToday _ -> !door.isToday();
                    case QueueRefusal.NoSuchCounter _ -> !door.hasCounter();
                    case QueueRefusal.NobodyWaiting _ -> door.line().isEmpty();
                    case QueueRefusal.UnknownTicket _ -> her.isEmpty();
                    case QueueRefusal.LimitReached(var inside, var allowed, var heads, var by, _) ->
                            her.filter(sheet -> isHeard(command, sheet, door))
                                    .map(door::room)
                                    .filter(room -> room.isEverEnough() && !room.isEnough())
                                    .filter(room -> room.heads() == heads)
                                    .filter(room -> room.taken() == inside)
                                    .filter(room -> room.isLimited(allowed, by))
                                    .isPresent();
                    case QueueRefusal.PartyAboveLimit(var allowed, var number, var heads, var by) ->
                            her.filter(sheet -> isHeard(command, sheet, door))
                                    .filter(sheet -> sheet.number() == number)
                                    .map(door::room)
                                    .filter(room -> room.isNeverBy(allowed, by, heads))
                                    .isPresent();
                    case QueueRefusal.OnlyWithAnOrder _ ->
                            her.filter(sheet -> !isHeard(command, sheet, door))
                                    .filter(
                                            sheet ->
                                                    insist(command).isOn(What.LIMIT)
                                                            || !door.isAbove(sheet))
                                    .isPresent();
                    case QueueRefusal.OnlyWithAnOrderNorRoom(
                                    var together,
                                    var allowed,
                                    var by,
                                    _) ->
                            her.filter(sheet -> !isHeard(command, sheet, door))
                                    .map(door::room)
                                    .filter(room -> room.taken() + room.heads() == together)
                                    .filter(room -> together > allowed)
                                    .filter(room -> room.isLimited(allowed, by))
                                    .isPresent();
                    case QueueRefusal.NotHerTurn(var ahead) ->
                            her.filter(sheet -> ahead > 0 && door.overtaken(sheet) == ahead)
                                    .filter(
                                            sheet ->
                                                    insist(command).isOn(What.LIMIT)
                                                            || !door.isAbove(sheet))
                                    .isPresent();
                    case QueueRefusal.NotHerTurnNorRoom(
                                    var ahead,
                                    var together,
                                    var allowed,
                                    var by,
                                    _) ->
                            her.filter(sheet -> ahead > 0 && door.overtaken(sheet) == ahead)
                                    .map(door::room)
                                    .filter(room -> room.taken() + room.heads() == together)
                                    .filter(room -> together > allowed)
                                    .filter(room -> room.isLimited(allowed, by))
                                    .isPresent();
                    case QueueRefusal.NotWaiting _ ->
                            her.filter(sheet -> !sheet.isPresent() || door.isForgotten(sheet))
                                    .filter(sheet -> isOver(sheet, door))
                                    .isPresent();
                    default -> false;
                };
        if (!isSo) {
            complaints.add("Told " + why + ", which is not so: " + command);
        }
    }

    /// Whether the text lets her in, or whoever calls has agreed that it does not.
    private static boolean isHeard(Command command, Sheet sheet, Door door) {
        return door.isAdmitted(sheet) || insist(command).isOn(What.TEXT);
    }

    private static Insisting insist(Command command) {
        return switch (command) {
            case CallNext call -> call.insist();
            case CallTicket call -> call.insist();
            default -> Insisting.ON_NOTHING;
        };
    }

    private boolean isOver(Sheet sheet, Door door) {
        boolean missed =
                sheet.missedHerCall() || (door.isForgotten(sheet) && sheet.place() == Place.CALLED);
        return !missed || book.hasLaterNumber(sheet);
    }

    private void complainIf(boolean broken, String what, Called event) {
        if (broken) {
            complaints.add(what + ": " + event);
        }
    }
}
