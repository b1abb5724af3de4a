package org.creneau.domain.shop;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why a shop cannot be told or asked something.
public enum ShopRefusal implements Reason {
    UNKNOWN_SHOP,
    /// Another shop is called so already.
    SHOP_EXISTS,
    /// The shop has no schedule of that name on that day.
    UNKNOWN_SCHEDULE,
    /// Parcels can leave in the windows of a delivery round only.
    NOT_A_ROUND,
    /// The clocks go forward that day, and leap over this time.
    NO_SUCH_TIME;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
