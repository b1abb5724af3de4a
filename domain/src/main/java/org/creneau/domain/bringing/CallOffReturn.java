package org.creneau.domain.bringing;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.CancelledBy;

/// Says that what somebody wanted to bring back does not come. A visit that is booked for it is called off
/// like any order, which says the same.
///
/// @param visit the order that it was to come with
public record CallOffReturn(ShopId shop, ReturnId goods, OrderId visit, CancelledBy by)
        implements Command {}
