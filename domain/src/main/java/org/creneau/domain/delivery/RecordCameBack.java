package org.creneau.domain.delivery;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// @param happened when it was in the shop again
public record RecordCameBack(ShopId shop, OrderId order, Instant happened) implements Command {}
