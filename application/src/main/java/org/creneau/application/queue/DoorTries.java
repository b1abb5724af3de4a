package org.creneau.application.queue;

import java.util.Optional;
import org.creneau.domain.kernel.ShopId;

/// How often somebody has tried something at a shop's door, on whatever node.
public interface DoorTries {
    enum What {
        /// A pickup code that may be wrong.
        CODE,
        /// A number without an order.
        NUMBER
    }

    /// Notes a try before it is made, so that many at once are no way around.
    ///
    /// @param address from where it comes on the network
    /// @return empty where there were too many lately from there, or in this shop; then it is not to be made
    Optional<Try> begin(ShopId shop, What what, String address);

    /// It was no guess, and does not count.
    void forgive(Try made);

    /// Drops what counts no longer.
    void forget();

    record Try(long id) {}
}
