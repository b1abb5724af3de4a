package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Nobody came for the order while its window was open.
public record RecordNoShow(ShopId shop, OrderId order) implements Command {}
