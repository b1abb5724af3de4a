package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.WalkedIn;

/// Writes down that somebody came in without a ticket, whatever the limit says: it happened.
public final class RecordWalkInDecider implements Decider<RecordWalkIn, Tickets> {
    @Override
    public Class<RecordWalkIn> command() {
        return RecordWalkIn.class;
    }

    @Override
    public Fold<Tickets> facts(RecordWalkIn command) {
        return Tickets.of(command.queue());
    }

    @Override
    public Decision decide(RecordWalkIn command, Tickets tickets, Instant at) {
        return tickets.visits().contains(command.visit())
                ? Decision.accepted()
                : Decision.accepted(
                        new WalkedIn(
                                command.queue(),
                                tickets.nextNumber(),
                                command.visit(),
                                command.party(),
                                Tickets.noLaterThan(at, command.happened())));
    }
}
