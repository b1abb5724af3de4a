package org.creneau.domain.till;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.till.TillEvent.IdentityStated;

public final class StateIdentityDecider
        implements Decider<StateIdentity, StateIdentityDecider.Facts> {
    public record Facts(Optional<Profile> shop, Identity identity) {}

    @Override
    public Class<StateIdentity> command() {
        return StateIdentity.class;
    }

    @Override
    public Fold<Facts> facts(StateIdentity command) {
        return Premises.profileOf(command.shop()).and(Identity.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(StateIdentity command, Facts facts, Instant at) {
        Identity identity = command.identity();
        if (facts.shop().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        if (!identity.isOfOne()) {
            return Decision.refused(TillRefusal.NUMBERS_OF_TWO_COMPANIES);
        }
        return identity.equals(facts.identity())
                ? Decision.accepted()
                : Decision.accepted(
                        new IdentityStated(
                                command.shop(),
                                identity.company().orElse(null),
                                identity.vat().orElse(null),
                                at));
    }
}
