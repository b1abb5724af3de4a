package org.creneau.domain.play;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.CallNextDecider;
import org.creneau.domain.queue.CallTicket;
import org.creneau.domain.queue.CallTicketDecider;
import org.creneau.domain.queue.Calling;
import org.creneau.domain.queue.Insisting;
import org.creneau.domain.queue.Ticket.Where;

/// A mistake: whoever insists is told of one and calls another, the first of all, though she was passed over.
final class FirstOfAll implements Decider<CallNext, Calling> {
    private static final CallNextDecider HONEST = new CallNextDecider();
    private static final CallTicketDecider BY_NUMBER = new CallTicketDecider();

    @Override
    public Class<CallNext> command() {
        return CallNext.class;
    }

    @Override
    public Fold<Calling> facts(CallNext command) {
        return HONEST.facts(command);
    }

    @Override
    public Decision decide(CallNext command, Calling facts, Instant at) {
        Decision honest = HONEST.decide(command, facts, at);
        return command.insist().equals(Insisting.ON_ALL)
                        && honest instanceof Decision.Accepted(var events)
                        && !events.isEmpty()
                ? BY_NUMBER.decide(first(command, facts), facts, at)
                : honest;
    }

    private static CallTicket first(CallNext command, Calling facts) {
        int number =
                facts.tickets().byTurn().stream()
                        .filter(ticket -> ticket.where() == Where.WAITING)
                        .findFirst()
                        .orElseThrow()
                        .number();
        return new CallTicket(command.queue(), number, command.counter(), Insisting.ON_ALL);
    }
}
