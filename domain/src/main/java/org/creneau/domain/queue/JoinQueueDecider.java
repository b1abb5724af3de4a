package org.creneau.domain.queue;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.ShopRefusal;

/// Gives a number to whoever comes without an order: those who come in their windows go first for a while.
public final class JoinQueueDecider implements Decider<JoinQueue, Line> {
    @Override
    public Class<JoinQueue> command() {
        return JoinQueue.class;
    }

    @Override
    public Fold<Line> facts(JoinQueue command) {
        return Line.of(command.queue());
    }

    @Override
    public Decision decide(JoinQueue command, Line line, Instant at) {
        return line.shop()
                .map(shop -> join(command, shop, line, at))
                .orElseGet(() -> Decision.refused(ShopRefusal.UNKNOWN_SHOP));
    }

    private static Decision join(JoinQueue command, Profile shop, Line line, Instant at) {
        Instant happened = Tickets.noLaterThan(at, command.happened());
        if (!Line.isOn(happened, command.queue(), shop)) {
            return Decision.refused(new QueueRefusal.NotToday());
        }
        return line.tickets().visits().contains(command.visit())
                ? Decision.accepted()
                : Decision.accepted(joined(command, line, happened));
    }

    private static Arrived joined(JoinQueue command, Line line, Instant happened) {
        return new Arrived(
                command.queue(),
                line.tickets().nextNumber(),
                null,
                command.visit(),
                command.party(),
                command.priority(),
                Turn.of(happened, Optional.empty(), line.arrangement().behind()),
                0,
                happened);
    }
}
