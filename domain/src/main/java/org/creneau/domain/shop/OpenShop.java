package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record OpenShop(ShopId shop, Profile profile) implements Command {}
