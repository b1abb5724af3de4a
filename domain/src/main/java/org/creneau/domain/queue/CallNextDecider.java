package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.ShopRefusal;

/// Calls in the order of the numbers: a small party does not overtake a larger one that does not fit
/// yet. A call is a promise to let somebody in, and the one thing that the limit can refuse.
public final class CallNextDecider implements Decider<CallNext, CallNextDecider.Facts> {
    public record Facts(Premises premises, Tickets tickets) {}

    @Override
    public Class<CallNext> command() {
        return CallNext.class;
    }

    @Override
    public Fold<Facts> facts(CallNext command) {
        return Premises.of(command.shop()).and(Tickets.of(command.queue()), Facts::new);
    }

    @Override
    public Decision decide(CallNext command, Facts facts, Instant at) {
        if (facts.premises().profile().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return facts.tickets()
                .firstWaiting()
                .map(next -> call(next, facts, at))
                .orElseGet(() -> Decision.refused(new QueueRefusal.NobodyWaiting()));
    }

    private static Decision call(Ticket next, Facts facts, Instant at) {
        Room room = Room.forNext(next, facts.tickets(), facts.premises(), at);
        Integer allowed = room.allowed();
        return room.isEnough() || allowed == null
                ? Decision.accepted(
                        new Called(
                                next.queue(),
                                next.number(),
                                next.order(),
                                room.inside(),
                                allowed,
                                at))
                : Decision.refused(new QueueRefusal.LimitReached(room.inside(), allowed));
    }
}
