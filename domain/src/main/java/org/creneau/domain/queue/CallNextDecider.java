package org.creneau.domain.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.Calling.By;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.shop.ShopRefusal;
import org.jspecify.annotations.Nullable;

/// Calls in the order of the turns: a small party does not overtake a larger one that does not fit
/// yet, but one that never can is passed over. A call is a promise to let somebody in, and the one thing that the
/// limit can refuse.
public final class CallNextDecider implements Decider<CallNext, Calling> {
    @Override
    public Class<CallNext> command() {
        return CallNext.class;
    }

    @Override
    public Fold<Calling> facts(CallNext command) {
        return Calling.of(command.shop(), command.queue());
    }

    @Override
    public Decision decide(CallNext command, Calling facts, Instant at) {
        if (facts.premises().profile().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        if (!facts.isOfToday(command.queue(), at)) {
            return Decision.refused(new QueueRefusal.NotToday());
        }
        return isDone(command, facts.tickets())
                ? Decision.accepted()
                : facts.withoutForgotten(
                        at, now -> next(now, new By(command.counter(), command.insist(), at)));
    }

    /// Whoever was meant has been called from this counter: that was the first tap.
    private static boolean isDone(CallNext command, Tickets tickets) {
        Integer meant = command.meant();
        return meant != null
                && tickets.find(command.queue(), meant)
                        .filter(ticket -> ticket.where() == Where.CALLED)
                        .filter(ticket -> same(ticket.counter(), command.counter()))
                        .isPresent();
    }

    private static boolean same(@Nullable Integer one, @Nullable Integer other) {
        return Optional.ofNullable(one).equals(Optional.ofNullable(other));
    }

    private static Decision next(Calling facts, By by) {
        List<Ticket> line = facts.tickets().inTurn();
        if (line.isEmpty()) {
            return Decision.refused(new QueueRefusal.NobodyWaiting());
        }
        Room room = facts.room(by);
        Ticket first = line.getFirst();
        return line.stream()
                .filter(room::couldTake)
                .findFirst()
                .map(next -> facts.call(next, room, before(next, line), by))
                .orElseGet(() -> facts.call(first, room, List.of(), by));
    }

    private static List<Integer> before(Ticket next, List<Ticket> line) {
        return line.stream().takeWhile(ticket -> !ticket.equals(next)).map(Ticket::number).toList();
    }
}
