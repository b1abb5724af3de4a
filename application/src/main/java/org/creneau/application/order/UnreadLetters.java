package org.creneau.application.order;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Orders whose owners were to be written to about their money or their order, and were not, or of which the shop did something that
/// nothing says they know.
public interface UnreadLetters {
    /// The oldest first; what of it is still to be told is said by the orders.
    ///
    /// @param since what was before it is of no use to anybody any more
    List<OrderId> about(ShopId shop, Instant since);
}
