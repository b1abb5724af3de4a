package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Calls an order off for which money was awaited, and did not come in time.
public record CallOffUnpaid(ShopId shop, OrderId order) implements Command {}
