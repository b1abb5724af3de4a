package org.creneau.application.order;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Things put aside whose day is over, and of which that is not yet written down.
public interface LapsedPutAside {
    List<Thing> lapsedAt(Instant now);

    record Thing(ShopId shop, OrderId order) {}
}
