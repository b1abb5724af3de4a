package org.creneau.domain.partner;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;

/// What became of the keys that a shop gave.
public sealed interface PartnerEvent extends Event {
    PartnerId partner();

    /// The third finds the few of a shop without walking past its bookings.
    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), partner().tag(), ofShop(shop()));
    }

    static Tag ofShop(ShopId shop) {
        return new Tag("partners", shop.value());
    }

    /// A key that the partner had before opens nothing any more.
    ///
    /// @param scopes each once, in the order in which they are declared
    record KeyGiven(
            ShopId shop,
            PartnerId partner,
            PartnerName name,
            List<Scope> scopes,
            KeyProof proof,
            Instant at)
            implements PartnerEvent {
        public KeyGiven {
            scopes = List.copyOf(EnumSet.copyOf(scopes));
        }
    }

    record KeyWithdrawn(ShopId shop, PartnerId partner, PartnerName name, Instant at)
            implements PartnerEvent {}
}
