package org.creneau.application.payment.online;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Orders whose money came when they had been called off for want of it.
public interface LateOrders {
    /// Those of which nobody has decided what becomes of the money, in whatever shop.
    List<Undecided> undecided();

    /// Those of a shop that were taken back up, into a window that begins after an instant.
    List<OrderId> takenUp(ShopId shop, Instant after);

    /// @param since when the money came
    record Undecided(ShopId shop, OrderId order, Instant since) {}
}
