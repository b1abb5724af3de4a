package org.creneau.infrastructure.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.shop.Carriage;
import org.creneau.infrastructure.desk.Fares;
import org.creneau.infrastructure.desk.Fares.Fare;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// How somebody would like to get what she orders: the first question at a shop that delivers, and none at
/// others.
///
/// @param fares what each zone costs with what is in the basket; none where the shop does not deliver
/// @param chosen absent where she comes for it
record Receiving(List<Fare> fares, @Nullable Fare chosen) {
    static final String FIELD = "livraison";

    public boolean isDelivery() {
        return chosen != null;
    }

    /// Whether somebody else brings it, at an hour that the shop does not know.
    public boolean isByCarrier() {
        return chosen != null && chosen.zone().by() instanceof Carriage.Carrier;
    }

    /// Whether she chose a zone that the shop has no more, or has renamed.
    boolean hasLost(@Nullable String zone) {
        return zone != null && !zone.isBlank() && chosen == null;
    }

    /// The name of the zone, as forms send it along; nothing where she comes for it.
    public String zone() {
        return chosen == null ? "" : chosen.zone().name();
    }

    /// To be put behind the query of a basket.
    public String query() {
        return chosen == null
                ? ""
                : "&" + FIELD + "=" + UriUtils.encode(zone(), StandardCharsets.UTF_8);
    }

    /// Which answers there are.
    @Component
    static class Ways {
        private final Fares fares;

        Ways(Fares fares) {
            this.fares = fares;
        }

        /// @param zone as it was chosen; whatever is no zone of the shop's is collected
        Receiving of(ShopView shop, List<? extends Wanted> wanted, @Nullable String zone) {
            List<Fare> all = fares.of(shop, wanted);
            Optional<Fare> chosen =
                    all.stream().filter(fare -> fare.zone().name().equals(zone)).findFirst();
            return new Receiving(all, chosen.orElse(null));
        }
    }
}
