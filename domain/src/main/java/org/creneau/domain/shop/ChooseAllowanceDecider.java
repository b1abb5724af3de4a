package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;

/// Says how much one person may take from now on. What she has already stays hers.
public final class ChooseAllowanceDecider
        implements Decider<ChooseAllowance, ChooseAllowanceDecider.Facts> {
    public record Facts(Optional<Profile> shop, Allowance allowance) {}

    @Override
    public Class<ChooseAllowance> command() {
        return ChooseAllowance.class;
    }

    @Override
    public Fold<Facts> facts(ChooseAllowance command) {
        return Premises.profileOf(command.shop()).and(Allowance.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(ChooseAllowance command, Facts facts, Instant at) {
        if (facts.shop().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return facts.allowance().equals(command.allowance())
                ? Decision.accepted()
                : Decision.accepted(new AllowanceChosen(command.shop(), command.allowance(), at));
    }
}
