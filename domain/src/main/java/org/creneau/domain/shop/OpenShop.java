package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;

/// @param holidays which it keeps from the first day on; absent where it says nothing of them
public record OpenShop(ShopId shop, Profile profile, @Nullable Holidays holidays)
        implements Command {
    public OpenShop(ShopId shop, Profile profile) {
        this(shop, profile, null);
    }
}
