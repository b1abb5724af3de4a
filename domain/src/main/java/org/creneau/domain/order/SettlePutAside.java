package org.creneau.domain.order;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.HandOver.Shown;

/// Somebody has tried what was put aside for her, and buys all of it, a part, or nothing. What she
/// leaves is for anybody again. Whoever it is leaves the queue, and the shop where she was inside.
///
/// @param bought each line at most once; none where she leaves everything
/// @param happened when; earlier than now where it is entered afterwards
public record SettlePutAside(
        ShopId shop, OrderId order, List<BoughtLine> bought, Shown shown, Instant happened)
        implements Command {
    public SettlePutAside {
        bought = List.copyOf(bought);
    }
}
