package org.creneau.domain.queue;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.shop.ShopRefusal;

/// Gives a number to whoever comes without an order: those who come in their windows go first for a while. Where the
/// text in force lets in nobody without one, to stand in line would be for nothing.
public final class JoinQueueDecider implements Decider<JoinQueue, Calling> {
    @Override
    public Class<JoinQueue> command() {
        return JoinQueue.class;
    }

    @Override
    public Fold<Calling> facts(JoinQueue command) {
        return Calling.of(command.shop(), command.queue());
    }

    @Override
    public Decision decide(JoinQueue command, Calling facts, Instant at) {
        return facts.premises().profile().isEmpty()
                ? Decision.refused(ShopRefusal.UNKNOWN_SHOP)
                : join(command, facts, Tickets.noLaterThan(at, command.happened()));
    }

    private static Decision join(JoinQueue command, Calling facts, Instant happened) {
        if (!facts.isOfToday(command.queue(), happened)) {
            return Decision.refused(new QueueRefusal.NotToday());
        }
        if (facts.tickets().visits().contains(command.visit())) {
            return Decision.accepted();
        }
        return facts.premises().onlyWithAnOrderAt(happened)
                ? Decision.refused(new QueueRefusal.OnlyWithAnOrder())
                : Decision.accepted(joined(command, facts, happened));
    }

    private static Arrived joined(JoinQueue command, Calling facts, Instant happened) {
        return new Arrived(
                command.queue(),
                facts.tickets().nextNumber(),
                null,
                command.visit(),
                command.party(),
                command.priority(),
                Turn.of(happened, Optional.empty(), facts.arrangement().behind()),
                0,
                happened);
    }
}
