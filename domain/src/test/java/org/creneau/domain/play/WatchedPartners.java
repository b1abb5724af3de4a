package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.KeyProof;
import org.creneau.domain.partner.PartnerEvent;
import org.creneau.domain.partner.PartnerEvent.KeyGiven;
import org.creneau.domain.partner.PartnerEvent.KeyWithdrawn;

/// A partner has one key at most, and none of those it had before; only what is there is taken back.
final class WatchedPartners {
    private record Partner(ShopId shop, PartnerId id) {}

    private final List<String> complaints;
    private final Map<Partner, Set<KeyProof>> given = new HashMap<>();
    private final Set<Partner> withKey = new HashSet<>();

    WatchedPartners(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(PartnerEvent event) {
        Partner partner = new Partner(event.shop(), event.partner());
        boolean right =
                switch (event) {
                    case KeyGiven key -> {
                        withKey.add(partner);
                        yield given.computeIfAbsent(partner, _ -> new HashSet<>()).add(key.proof());
                    }
                    case KeyWithdrawn _ -> withKey.remove(partner);
                };
        if (!right) {
            complaints.add("A key that came back, or that nobody had: " + event);
        }
    }
}
