package org.creneau.application.webhook;

import java.util.Optional;
import java.util.Set;
import org.creneau.application.audit.Histories;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.partner.PartnerEvent;
import org.creneau.domain.partner.PartnerKey;
import org.creneau.domain.partner.Scope;

/// A partner is told what its key lets it read, as the log has both now: of the orders that it placed, and of nothing
/// personal in any other.
public final class WhatPartnersMayKnow {
    private final Histories histories;

    public WhatPartnersMayKnow(Histories histories) {
        this.histories = histories;
    }

    /// Whether its key is for that, in that shop.
    public boolean has(ShopId shop, PartnerId partner, Scope scope) {
        return key(partner).filter(key -> key.opens(shop, scope)).isPresent();
    }

    private Optional<PartnerKey> key(PartnerId partner) {
        return PartnerKey.of(
                histories.of(partner.tag()).stream()
                        .map(entry -> entry.recorded().event())
                        .filter(PartnerEvent.class::isInstance)
                        .map(PartnerEvent.class::cast)
                        .toList());
    }

    /// @param order what it is about; where it is about none, only what every key may read is told
    boolean mayBeTold(ShopId shop, PartnerId partner, Scope scope, Optional<OrderId> order) {
        return has(shop, partner, scope)
                && order.map(id -> placed(partner, id)).orElse(scope == Scope.READ);
    }

    private boolean placed(PartnerId partner, OrderId order) {
        String actor = Actor.partner(partner).id();
        return histories.of(order.tag(), Set.of(OrderPlaced.class)).stream()
                .anyMatch(entry -> actor.equals(entry.recorded().actor()));
    }
}
