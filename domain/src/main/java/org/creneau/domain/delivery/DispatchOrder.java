package org.creneau.domain.delivery;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;

/// An order has left for somebody's door.
///
/// @param tracking how the carrier tells where it is
/// @param happened when it left
public record DispatchOrder(
        ShopId shop, OrderId order, @Nullable PersonalText tracking, Instant happened)
        implements Command {}
