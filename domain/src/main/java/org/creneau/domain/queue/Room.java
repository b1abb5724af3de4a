package org.creneau.domain.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Limit;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.jspecify.annotations.Nullable;

/// How many are there when somebody is called, and how many there may be. Where a text and the shop itself say a number
/// each, both hold, and each counts its own way.
///
/// @param there whoever is inside or called in; at a doorstep, called to this counter's door
/// @param bounds one at least, the smallest number first
/// @param ordersOnly whether only those may come who have an order
record Room(List<Ticket> there, List<Bound> bounds, boolean ordersOnly) {

    static Room at(Instant at, Premises premises, Tickets tickets, @Nullable Integer counter) {
        Limit limit = premises.limitAt(at);
        boolean inside = premises.profile().map(Profile::door).orElse(Door.INSIDE) == Door.INSIDE;
        boolean ordersOnly = premises.onlyWithAnOrderAt(at);
        return inside && !(limit instanceof Limit.AtTheDoor)
                ? new Room(within(tickets), bounds(limit), ordersOnly)
                : new Room(called(tickets, counter), List.of(Bound.AT_THE_DOOR), ordersOnly);
    }

    private static List<Bound> bounds(Limit limit) {
        return limit instanceof Limit.AtMost(var caps)
                ? caps.stream().map(cap -> new Bound(cap.people(), LimitedBy.of(cap))).toList()
                : List.of(Bound.NONE);
    }

    private static List<Ticket> within(Tickets tickets) {
        return Stream.concat(tickets.where(Where.INSIDE), tickets.where(Where.CALLED)).toList();
    }

    /// Nobody comes in, so that only those count who are on their way to the door.
    private static List<Ticket> called(Tickets tickets, @Nullable Integer counter) {
        return tickets.where(Where.CALLED)
                .filter(ticket -> counter == null || counter.equals(ticket.counter()))
                .toList();
    }

    /// What leaves the fewest places once she has come in; of equals the smaller number.
    Bound binding(Ticket ticket) {
        return bounds.stream()
                .min(Comparator.comparingInt(bound -> bound.left(there, ticket)))
                .orElseThrow();
    }

    /// How many are there, as they count for what binds her.
    int taken(Ticket ticket) {
        return binding(ticket).taken(there);
    }

    /// How many would be there if she came.
    int with(Ticket ticket) {
        return taken(ticket) + heads(ticket);
    }

    int heads(Ticket ticket) {
        return binding(ticket).heads(ticket);
    }

    /// Whether she may come in at all, as few as they may be.
    boolean admits(Ticket ticket) {
        return !ordersOnly || ticket.order() != null;
    }

    /// Whether she could come in if nobody else were there.
    boolean couldTake(Ticket ticket) {
        return admits(ticket) && never(ticket).isEmpty();
    }

    /// What keeps her out even if nobody else were there.
    Optional<Bound> never(Ticket ticket) {
        return bounds.stream().filter(bound -> !bound.couldTake(ticket)).findFirst();
    }

    boolean takes(Ticket ticket) {
        return admits(ticket) && missing(ticket) == 0;
    }

    /// How many have to leave before she may come in.
    int missing(Ticket ticket) {
        return Math.max(0, -binding(ticket).left(there, ticket));
    }

    /// As it will be when these have left.
    Room without(Ticket gone) {
        return new Room(
                there.stream().filter(ticket -> !ticket.equals(gone)).toList(), bounds, ordersOnly);
    }

    /// How many there may be, by what binds her; empty where nothing does.
    Optional<Integer> most(Ticket ticket) {
        return Optional.ofNullable(binding(ticket).allowed());
    }
}
