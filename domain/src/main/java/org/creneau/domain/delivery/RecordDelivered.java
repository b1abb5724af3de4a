package org.creneau.domain.delivery;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// @param happened when she was given it
public record RecordDelivered(ShopId shop, OrderId order, Instant happened) implements Command {}
