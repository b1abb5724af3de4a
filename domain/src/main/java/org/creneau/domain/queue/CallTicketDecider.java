package org.creneau.domain.queue;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.Calling.By;
import org.creneau.domain.queue.Insisting.What;
import org.creneau.domain.shop.ShopRefusal;

/// Calls one by her number. Whoever waits before her is not overtaken unless somebody insists; whoever was called and
/// did not come, as far as anybody has seen, has had her turn, and may be called again as soon as there is room.
///
/// Whoever insists on one thing is still told of the others: a call against any of them is one that somebody agreed to.
public final class CallTicketDecider implements Decider<CallTicket, Calling> {
    @Override
    public Class<CallTicket> command() {
        return CallTicket.class;
    }

    @Override
    public Fold<Calling> facts(CallTicket command) {
        return Calling.of(command.shop(), command.queue());
    }

    @Override
    public Decision decide(CallTicket command, Calling facts, Instant at) {
        if (facts.premises().profile().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        if (!facts.isOfToday(command.queue(), at)) {
            return Decision.refused(new QueueRefusal.NotToday());
        }
        return facts.withoutForgotten(at, now -> call(command, now, at));
    }

    private static Decision call(CallTicket command, Calling facts, Instant at) {
        By by = new By(command.counter(), command.insist(), at);
        return facts.tickets()
                .find(command.queue(), command.ticket())
                .map(ticket -> call(ticket, facts, by))
                .orElseGet(() -> Decision.refused(new QueueRefusal.UnknownTicket()));
    }

    private static Decision call(Ticket ticket, Calling facts, By by) {
        return switch (ticket.where()) {
            case WAITING -> inTurn(ticket, facts, by);
            case CALLED, INSIDE -> Decision.accepted();
            case ABSENT, GONE -> again(ticket, facts, by);
        };
    }

    /// Whoever has come back with another number is called by that.
    private static Decision again(Ticket ticket, Calling facts, By by) {
        return ticket.missedHerCall() && !facts.tickets().hasAnother(ticket)
                ? facts.call(ticket, facts.room(by), List.of(), by)
                : Decision.refused(new QueueRefusal.NotWaiting());
    }

    private static Decision inTurn(Ticket ticket, Calling facts, By by) {
        Room room = facts.room(by);
        List<Ticket> before =
                facts.tickets().inTurn().stream()
                        .takeWhile(other -> !other.equals(ticket))
                        .toList();
        List<Ticket> ahead = before.stream().filter(room::couldTake).toList();
        if (ahead.isEmpty()) {
            return facts.call(ticket, room, before.stream().map(Ticket::number).toList(), by);
        }
        By past = by.overtaking(ahead);
        return by.insist().isOn(What.TURN)
                ? facts.overtaking(ticket, room, past)
                : Decision.refused(notHerTurn(ticket, room, facts, past));
    }

    /// Both reasons at once, so that nobody who agrees to the one has agreed to the other unheard.
    private static QueueRefusal notHerTurn(Ticket ticket, Room room, Calling facts, By by) {
        int ahead = by.overtaken().size();
        return room.missing(ticket) > 0 && !by.insist().isOn(What.LIMIT)
                ? new Full(ticket, room).norTurn(ahead, facts.expected(ticket, room, by))
                : new QueueRefusal.NotHerTurn(ahead);
    }
}
