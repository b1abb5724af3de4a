package org.creneau.domain.delivery;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.FailedFor;

/// @param happened when somebody stood before her door
public record RecordDeliveryFailed(ShopId shop, OrderId order, FailedFor why, Instant happened)
        implements Command {}
