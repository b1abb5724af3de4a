package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Writes down that what was put aside is kept no longer, where its day is over.
public record LapsePutAside(ShopId shop, OrderId order) implements Command {}
