package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;

/// Says whether things are put aside from now on, and for how long. What is put aside already is kept
/// until the day that was said to whoever asked for it.
public final class ChoosePuttingAsideDecider
        implements Decider<ChoosePuttingAside, ChoosePuttingAsideDecider.Facts> {
    public record Facts(Optional<Profile> shop, PuttingAside puttingAside) {}

    @Override
    public Class<ChoosePuttingAside> command() {
        return ChoosePuttingAside.class;
    }

    @Override
    public Fold<Facts> facts(ChoosePuttingAside command) {
        return Premises.profileOf(command.shop()).and(PuttingAside.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(ChoosePuttingAside command, Facts facts, Instant at) {
        if (facts.shop().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return facts.puttingAside().equals(command.puttingAside())
                ? Decision.accepted()
                : Decision.accepted(
                        new PuttingAsideChosen(command.shop(), command.puttingAside(), at));
    }
}
