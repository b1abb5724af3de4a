package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.AcceptanceChosen;

/// Says whether orders placed from now on wait for the shop's yes. Those placed before stay as they are.
public final class ChooseAcceptanceDecider
        implements Decider<ChooseAcceptance, ChooseAcceptanceDecider.Facts> {
    public record Facts(Optional<Profile> shop, OnShoppers said) {}

    @Override
    public Class<ChooseAcceptance> command() {
        return ChooseAcceptance.class;
    }

    @Override
    public Fold<Facts> facts(ChooseAcceptance command) {
        return Premises.profileOf(command.shop()).and(OnShoppers.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(ChooseAcceptance command, Facts facts, Instant at) {
        if (facts.shop().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return facts.said().acceptance() == command.acceptance()
                ? Decision.accepted()
                : Decision.accepted(new AcceptanceChosen(command.shop(), command.acceptance(), at));
    }
}
