package org.creneau.domain.order;

import java.util.Locale;
import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;

/// Why something cannot be delivered, or not so.
public enum DeliveryRefusal implements Reason {
    /// The shop has no zone of that name, or no longer.
    UNKNOWN_ZONE,
    /// The shop does not go there.
    OUTSIDE_ZONES,
    /// The window belongs to another round than the one that goes there.
    OTHER_ROUND,
    /// The order is to be collected.
    NOT_FOR_DELIVERY,
    /// The order is to be delivered: nobody comes for it.
    NOT_TO_COLLECT,
    /// It has left the shop: what is to become of it is settled when it is back.
    ON_ITS_WAY;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The address lies in another zone than the one that was chosen.
    ///
    /// @param zone the one that it lies in
    public record InOtherZone(String zone) implements Reason {
        @Override
        public String code() {
            return "in-other-zone";
        }

        @Override
        public Map<String, Object> figures() {
            return Map.of("zone", zone);
        }
    }

    /// The shop delivers there from a larger order on.
    public record BelowMinimum(Money minimum) implements Reason {
        @Override
        public String code() {
            return "below-minimum";
        }

        @Override
        public Map<String, Object> figures() {
            return Map.of("amount", minimum.amount(), "currency", minimum.currency());
        }
    }
}
