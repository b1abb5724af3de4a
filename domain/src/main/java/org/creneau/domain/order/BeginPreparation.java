package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Somebody has the order in hand.
public record BeginPreparation(ShopId shop, OrderId order) implements Command {}
