package org.creneau.domain.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Limit;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Together;
import org.jspecify.annotations.Nullable;

/// How many are there when somebody is called, and how many there may be.
///
/// @param there whoever is inside or called in; at a doorstep, called to this counter's door
/// @param allowed how many there may be; absent where nothing limits them
/// @param heads how those who come together are counted
/// @param ordersOnly whether only those may come who have an order
record Room(List<Ticket> there, @Nullable Integer allowed, Heads heads, boolean ordersOnly) {
    private static final int ONE_AT_A_TIME = 1;

    /// What is counted.
    sealed interface Heads {
        record People(Together together) implements Heads {}

        /// Nobody comes in, so that only those count who are on their way to the door.
        record Parties() implements Heads {}
    }

    static Room at(Instant at, Premises premises, Tickets tickets, @Nullable Integer counter) {
        Room room = whoever(at, premises, tickets, counter);
        return new Room(room.there, room.allowed, room.heads, premises.onlyWithAnOrderAt(at));
    }

    private static Room whoever(
            Instant at, Premises premises, Tickets tickets, @Nullable Integer counter) {
        Limit limit = premises.limitAt(at);
        boolean inside = premises.profile().map(Profile::door).orElse(Door.INSIDE) == Door.INSIDE;
        return switch (limit) {
            case Limit.AtTheDoor _ -> atTheDoor(tickets, counter);
            case Limit.AtMost(var people, _) ->
                    inside
                            ? within(people, limit.together(), tickets)
                            : atTheDoor(tickets, counter);
            case Limit.Unlimited _ ->
                    inside ? within(null, limit.together(), tickets) : atTheDoor(tickets, counter);
        };
    }

    private static Room within(@Nullable Integer allowed, Together together, Tickets tickets) {
        List<Ticket> there =
                Stream.concat(tickets.where(Where.INSIDE), tickets.where(Where.CALLED)).toList();
        return new Room(there, allowed, new Heads.People(together), false);
    }

    private static Room atTheDoor(Tickets tickets, @Nullable Integer counter) {
        List<Ticket> called =
                tickets.where(Where.CALLED)
                        .filter(ticket -> counter == null || counter.equals(ticket.counter()))
                        .toList();
        return new Room(called, ONE_AT_A_TIME, new Heads.Parties(), false);
    }

    int taken() {
        return there.stream().mapToInt(this::heads).sum();
    }

    /// How many would be there if she came.
    int with(Ticket ticket) {
        return taken() + heads(ticket);
    }

    int heads(Ticket ticket) {
        return switch (heads) {
            case Heads.People(var together) -> ticket.party().countedBy(together);
            case Heads.Parties _ -> 1;
        };
    }

    /// Whether she may come in at all, as few as they may be.
    boolean admits(Ticket ticket) {
        return !ordersOnly || ticket.order() != null;
    }

    /// Whether she could come in if nobody else were there.
    boolean couldTake(Ticket ticket) {
        return admits(ticket) && (allowed == null || heads(ticket) <= allowed);
    }

    boolean takes(Ticket ticket) {
        return admits(ticket) && (allowed == null || with(ticket) <= allowed);
    }

    /// How many have to leave before she may come in.
    int missing(Ticket ticket) {
        return allowed == null ? 0 : Math.max(0, with(ticket) - allowed);
    }

    Optional<Integer> most() {
        return Optional.ofNullable(allowed);
    }
}
