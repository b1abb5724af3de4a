package org.creneau.domain.partner;

import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.PartnerEvent.KeyGiven;
import org.creneau.domain.partner.PartnerEvent.KeyWithdrawn;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// The keys that a shop has given.
record KeyRing(PMap<PartnerId, PartnerKey> keys) {
    private static final int MOST = 20;

    static Fold<KeyRing> of(ShopId shop) {
        return Fold.of(
                PartnerEvent.class,
                Boundary.of(shop.tag(), Set.of(KeyGiven.class, KeyWithdrawn.class)),
                new KeyRing(HashTreePMap.empty()),
                KeyRing::evolve);
    }

    private KeyRing evolve(PartnerEvent event) {
        return PartnerKey.after(find(event.partner()), event)
                .map(key -> new KeyRing(keys.plus(event.partner(), key)))
                .orElse(this);
    }

    Optional<PartnerKey> find(PartnerId partner) {
        return Optional.ofNullable(keys.get(partner));
    }

    /// Whether one more partner can be given a key.
    boolean isFull() {
        return keys.values().stream().filter(PartnerKey::isOpen).count() >= MOST;
    }
}
