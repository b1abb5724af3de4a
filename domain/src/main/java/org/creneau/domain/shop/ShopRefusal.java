package org.creneau.domain.shop;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why a shop cannot be told or asked something.
public enum ShopRefusal implements Reason {
    UNKNOWN_SHOP,
    /// Another shop is called so already.
    SHOP_EXISTS;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
