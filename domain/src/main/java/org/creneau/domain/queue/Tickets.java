package org.creneau.domain.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Ticket.Where;

/// Who waits, who is called and who is inside: of one queue, or of those who came for one order.
public record Tickets(Map<Numbered, Ticket> byNumber, Set<String> visits) {
    private static final Tickets NONE = new Tickets(Map.of(), Set.of());
    private static final Set<Class<? extends Event>> OF_ORDERS =
            Set.of(
                    Arrived.class,
                    Called.class,
                    Entered.class,
                    Left.class,
                    ServedAtDoor.class,
                    MarkedAbsent.class);

    /// Numbers start anew in every queue.
    record Numbered(QueueId queue, int number) {}

    public static Fold<Tickets> of(QueueId queue) {
        Set<Class<? extends Event>> all = new HashSet<>(OF_ORDERS);
        all.add(WalkedIn.class);
        return Fold.of(QueueEvent.class, Boundary.of(queue.tag(), all), NONE, Tickets::evolve);
    }

    public static Fold<Tickets> of(OrderId order) {
        return Fold.of(
                QueueEvent.class, Boundary.of(order.tag(), OF_ORDERS), NONE, Tickets::evolve);
    }

    private Tickets evolve(QueueEvent event) {
        return switch (event) {
            case Arrived arrived -> with(ticket(arrived, arrived.people(), Where.WAITING), visits);
            case WalkedIn came ->
                    with(ticket(came, came.people(), Where.INSIDE), and(came.visit()));
            case Called called -> moved(called, Where.CALLED);
            case Entered entered -> moved(entered, Where.INSIDE);
            case Left left -> moved(left, Where.GONE);
            case ServedAtDoor served -> moved(served, Where.GONE);
            case MarkedAbsent absent -> moved(absent, Where.ABSENT);
        };
    }

    private static Ticket ticket(QueueEvent event, int people, Where where) {
        return new Ticket(event.queue(), event.ticket(), event.order(), people, where, event.at());
    }

    private Tickets with(Ticket ticket, Set<String> visits) {
        Map<Numbered, Ticket> next = new LinkedHashMap<>(byNumber);
        next.put(new Numbered(ticket.queue(), ticket.number()), ticket);
        return new Tickets(next, visits);
    }

    private Tickets moved(QueueEvent event, Where to) {
        Ticket ticket = byNumber.get(new Numbered(event.queue(), event.ticket()));
        return ticket == null ? this : with(ticket.moved(to, event.at()), visits);
    }

    private Set<String> and(String visit) {
        Set<String> more = new HashSet<>(visits);
        more.add(visit);
        return more;
    }

    /// When something that is told now can have happened: not after it was told, whatever the
    /// teller's clock says.
    static Instant noLaterThan(Instant now, Instant happened) {
        return happened.isAfter(now) ? now : happened;
    }

    Collection<Ticket> all() {
        return byNumber.values();
    }

    Optional<Ticket> find(QueueId queue, int number) {
        return Optional.ofNullable(byNumber.get(new Numbered(queue, number)));
    }

    /// Numbers are given out once and in order.
    int nextNumber() {
        return all().stream().mapToInt(Ticket::number).max().orElse(0) + 1;
    }

    Optional<Ticket> firstWaiting() {
        return all().stream()
                .filter(ticket -> ticket.where() == Where.WAITING)
                .min(Comparator.comparingInt(Ticket::number));
    }

    boolean isPresentFor(OrderId order) {
        return all().stream()
                .anyMatch(ticket -> order.equals(ticket.order()) && ticket.isPresent());
    }

    int peopleInside() {
        return people(Where.INSIDE);
    }

    int peopleCalled() {
        return people(Where.CALLED);
    }

    int partiesCalled() {
        return (int) all().stream().filter(ticket -> ticket.where() == Where.CALLED).count();
    }

    private int people(Where where) {
        return all().stream()
                .filter(ticket -> ticket.where() == where)
                .mapToInt(Ticket::people)
                .sum();
    }
}
