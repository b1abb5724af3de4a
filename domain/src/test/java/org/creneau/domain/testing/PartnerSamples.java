package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.partner.KeyProof;
import org.creneau.domain.partner.PartnerEvent.KeyGiven;
import org.creneau.domain.partner.PartnerEvent.KeyWithdrawn;
import org.creneau.domain.partner.PartnerName;
import org.creneau.domain.partner.Scope;

/// What becomes of the keys of a shop: one sample of each shape.
final class PartnerSamples {
    private static final PartnerId PARTNER = new PartnerId("partner-1");
    private static final PartnerName NAME = new PartnerName("Site de la ville");

    static final List<Event> ALL =
            List.of(
                    new KeyGiven(
                            OtherShop.ID,
                            PARTNER,
                            NAME,
                            List.of(Scope.values()),
                            new KeyProof("0f".repeat(32)),
                            OtherShop.at("15:00")),
                    new KeyWithdrawn(OtherShop.ID, PARTNER, NAME, OtherShop.at("15:30")));

    private PartnerSamples() {}
}
