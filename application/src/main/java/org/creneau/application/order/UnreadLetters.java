package org.creneau.application.order;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Orders whose owners were to be written to about their money, or about their order for want of it, and were not.
public interface UnreadLetters {
    /// The oldest first; whether somebody has told them since is said by the orders.
    ///
    /// @param since what failed before it is of no use to anybody any more
    List<OrderId> failed(ShopId shop, Instant since);
}
