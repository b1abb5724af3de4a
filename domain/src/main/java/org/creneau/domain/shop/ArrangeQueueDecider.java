package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.QueueArranged;

/// Arranges the line from now on. Whoever waits keeps her turn; whoever is inside longer than the new stay is no
/// longer taken to be there.
public final class ArrangeQueueDecider implements Decider<ArrangeQueue, ArrangeQueueDecider.Facts> {
    public record Facts(Optional<Profile> shop, Arrangement arrangement) {}

    @Override
    public Class<ArrangeQueue> command() {
        return ArrangeQueue.class;
    }

    @Override
    public Fold<Facts> facts(ArrangeQueue command) {
        return Premises.profileOf(command.shop()).and(Arrangement.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(ArrangeQueue command, Facts facts, Instant at) {
        if (facts.shop().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return facts.arrangement().equals(command.arrangement())
                ? Decision.accepted()
                : Decision.accepted(new QueueArranged(command.shop(), command.arrangement(), at));
    }
}
