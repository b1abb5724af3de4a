package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

/// Says the whole of where a shop delivers from now on.
public record ChooseDelivery(ShopId shop, Delivery delivery) implements Command {}
