package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.OnlinePaymentChosen;

/// Says whether orders can be paid online from now on. What was opened already stays with the service and
/// the account that it was opened at.
public final class ChooseOnlinePaymentDecider
        implements Decider<ChooseOnlinePayment, ChooseOnlinePaymentDecider.Facts> {
    public record Facts(Optional<Profile> shop, OnlinePayment online) {}

    @Override
    public Class<ChooseOnlinePayment> command() {
        return ChooseOnlinePayment.class;
    }

    @Override
    public Fold<Facts> facts(ChooseOnlinePayment command) {
        return Premises.profileOf(command.shop()).and(OnlinePayment.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(ChooseOnlinePayment command, Facts facts, Instant at) {
        if (facts.shop().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        return facts.online().equals(command.online())
                ? Decision.accepted()
                : Decision.accepted(new OnlinePaymentChosen(command.shop(), command.online(), at));
    }
}
