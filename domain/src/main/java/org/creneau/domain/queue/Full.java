package org.creneau.domain.queue;

import java.time.LocalTime;
import org.creneau.domain.queue.QueueRefusal.LimitReached;
import org.creneau.domain.queue.QueueRefusal.NotHerTurnNorRoom;
import org.creneau.domain.queue.QueueRefusal.OnlyWithAnOrderNorRoom;
import org.creneau.domain.queue.QueueRefusal.PartyAboveLimit;

/// There is no room for somebody: which limit it is, and how far above it she would be.
record Full(Ticket next, Room room) {

    /// @param expected when there should be room
    QueueRefusal refusal(LocalTime expected) {
        return room.never(next).<QueueRefusal>map(this::never).orElseGet(() -> reached(expected));
    }

    private PartyAboveLimit never(Bound bound) {
        return new PartyAboveLimit(allowed(bound), next.number(), bound.heads(next), bound.by());
    }

    private LimitReached reached(LocalTime expected) {
        Bound bound = room.binding(next);
        return new LimitReached(
                room.taken(next), allowed(bound), room.heads(next), bound.by(), expected);
    }

    /// It is not her turn either.
    NotHerTurnNorRoom norTurn(int ahead, LocalTime expected) {
        Bound bound = room.binding(next);
        return new NotHerTurnNorRoom(ahead, room.with(next), allowed(bound), bound.by(), expected);
    }

    /// Nor has she an order, and the text in force asks for one.
    QueueRefusal norOrder(LocalTime expected) {
        Bound bound = room.binding(next);
        return new OnlyWithAnOrderNorRoom(room.with(next), allowed(bound), bound.by(), expected);
    }

    private static int allowed(Bound bound) {
        Integer allowed = bound.allowed();
        if (allowed == null) {
            throw new IllegalStateException("Nothing limits them");
        }
        return allowed;
    }
}
