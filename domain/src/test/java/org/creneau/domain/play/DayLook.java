package org.creneau.domain.play;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.AgeOut;
import org.creneau.domain.queue.Tickets;

/// Reads a line as the rules fold it, and decides nothing.
final class DayLook implements Decider<AgeOut, Tickets> {
    private Tickets seen = Tickets.NONE;

    static AgeOut at(QueueId queue) {
        return new AgeOut(queue);
    }

    Tickets seen() {
        return seen;
    }

    @Override
    public Class<AgeOut> command() {
        return AgeOut.class;
    }

    @Override
    public Fold<Tickets> facts(AgeOut command) {
        return Tickets.of(command.queue());
    }

    @Override
    public Decision decide(AgeOut command, Tickets facts, Instant at) {
        seen = facts;
        return Decision.accepted();
    }
}
