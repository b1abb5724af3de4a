package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Limit;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.jspecify.annotations.Nullable;

/// Whether somebody can be called, and how many were there when she was.
///
/// @param inside people inside or called in; at a doorstep, parties called to the door
/// @param allowed how many there may be; absent where nothing limits them
/// @param joining how many the next call adds
record Room(int inside, @Nullable Integer allowed, int joining) {
    private static final int ONE_AT_A_TIME = 1;

    static Room forNext(Ticket next, Tickets tickets, Premises premises, Instant at) {
        Door door = premises.profile().map(Profile::door).orElse(Door.INSIDE);
        return switch (door) {
            case DOORSTEP -> atTheDoor(tickets);
            case INSIDE -> within(premises.limitAt(at), next, tickets);
        };
    }

    private static Room within(Limit limit, Ticket next, Tickets tickets) {
        return switch (limit) {
            case Limit.AtMost(var people, _) -> inside(people, next, tickets);
            case Limit.Unlimited _ -> inside(null, next, tickets);
            case Limit.AtTheDoor _ -> atTheDoor(tickets);
        };
    }

    private static Room inside(@Nullable Integer allowed, Ticket next, Tickets tickets) {
        return new Room(tickets.peopleInside() + tickets.peopleCalled(), allowed, next.people());
    }

    /// Nobody enters, so only those on their way to the door count.
    private static Room atTheDoor(Tickets tickets) {
        return new Room(tickets.partiesCalled(), ONE_AT_A_TIME, 1);
    }

    /// A party larger than the limit could never come in otherwise: it is called once the shop is
    /// empty.
    boolean isEnough() {
        return allowed == null || inside == 0 || inside + joining <= allowed;
    }
}
