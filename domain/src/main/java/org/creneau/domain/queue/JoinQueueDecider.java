package org.creneau.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.ShopRefusal;

/// Gives a number to whoever comes without an order: those who come in their windows go first for a while.
public final class JoinQueueDecider implements Decider<JoinQueue, JoinQueueDecider.Facts> {
    public record Facts(Optional<Profile> shop, Arrangement arrangement, Tickets tickets) {}

    private record Place(Optional<Profile> shop, Arrangement arrangement) {}

    @Override
    public Class<JoinQueue> command() {
        return JoinQueue.class;
    }

    @Override
    public Fold<Facts> facts(JoinQueue command) {
        return Premises.profileOf(command.shop())
                .and(Arrangement.of(command.shop()), Place::new)
                .and(
                        Tickets.of(command.queue()),
                        (place, tickets) -> new Facts(place.shop(), place.arrangement(), tickets));
    }

    @Override
    public Decision decide(JoinQueue command, Facts facts, Instant at) {
        return facts.shop()
                .map(shop -> join(command, shop, facts, at))
                .orElseGet(() -> Decision.refused(ShopRefusal.UNKNOWN_SHOP));
    }

    private static Decision join(JoinQueue command, Profile shop, Facts facts, Instant at) {
        Instant happened = Tickets.noLaterThan(at, command.happened());
        if (!LocalDate.ofInstant(happened, shop.zone()).equals(command.queue().day())) {
            return Decision.refused(new QueueRefusal.NotToday());
        }
        return facts.tickets().visits().contains(command.visit())
                ? Decision.accepted()
                : Decision.accepted(joined(command, facts, happened));
    }

    private static Arrived joined(JoinQueue command, Facts facts, Instant happened) {
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
