package org.creneau.application.reminding;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.Since;

/// Of what people may be to be reminded. Whether they are the decision says, which knows more.
public interface DueReminders {

    /// Somebody with an address who comes to a shop.
    ///
    /// @param since when and by whom the window was chosen that the order has
    /// @param told the reminders of visits that she was sent for this order, less those for which no mail server was there a
    ///     pause ago
    record Visit(ShopId shop, OrderId order, Instant window, Since since, Set<NoticeId> told) {}

    /// Those whose window begins after an instant and before another: first whoever was tried least often, and of those the
    /// earliest, so that one letter that cannot leave holds nobody up.
    List<Visit> visits(Collection<ShopId> shops, Instant after, Instant before);

    record Unpaid(ShopId shop, OrderId order) {}

    /// Orders that wait for their money from somebody with an address, half of whose time is over, and nobody was reminded of it.
    List<Unpaid> halfOver(Instant now);
}
