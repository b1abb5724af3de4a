package org.creneau.application.reminding;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Of what people may be to be reminded. Whether they are the decision says, which knows more.
public interface DueReminders {

    /// Somebody with an address who comes to a shop.
    ///
    /// @param told the reminders of visits that she was sent for this order
    record Visit(ShopId shop, OrderId order, Instant window, Instant placed, Set<NoticeId> told) {}

    /// Those whose window begins after an instant and before another, the earliest first.
    List<Visit> visits(Collection<ShopId> shops, Instant after, Instant before);

    record Unpaid(ShopId shop, OrderId order) {}

    /// Orders that wait for their money, half of whose time is over, and nobody was reminded of it.
    List<Unpaid> halfOver(Instant now);
}
