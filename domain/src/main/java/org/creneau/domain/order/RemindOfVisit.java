package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Asks for an e-mail that reminds of the window of an order, whatever she comes for.
public record RemindOfVisit(ShopId shop, OrderId order) implements Command {}
