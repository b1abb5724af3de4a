package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

/// Says anew how a shop presents itself.
public record PresentShop(ShopId shop, Profile profile) implements Command {}
