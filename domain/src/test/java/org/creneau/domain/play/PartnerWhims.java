package org.creneau.domain.play;

import java.util.Random;
import java.util.Set;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.GiveKey;
import org.creneau.domain.partner.KeyProof;
import org.creneau.domain.partner.PartnerName;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.partner.WithdrawKey;

/// An owner who gives keys, takes them back, and whose browser sends old forms again.
final class PartnerWhims {
    private final Random dice;

    PartnerWhims(Random dice) {
        this.dice = dice;
    }

    Command next(ShopId shop) {
        var partner = new PartnerId("partner-" + dice.nextInt(2));
        return dice.nextInt(3) == 0 ? new WithdrawKey(shop, partner) : given(shop, partner);
    }

    private GiveKey given(ShopId shop, PartnerId partner) {
        return new GiveKey(
                shop,
                partner,
                new PartnerName("Partner"),
                Set.of(dice.nextInt(4) == 0 ? Scope.CATALOGUE : Scope.ORDER),
                new KeyProof("%064x".formatted(dice.nextInt(4))));
    }
}
