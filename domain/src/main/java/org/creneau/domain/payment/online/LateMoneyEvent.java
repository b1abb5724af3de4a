package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;

/// What became of money that came for an order after it was called off. Where the order has a place again, that is told of
/// the order itself.
public sealed interface LateMoneyEvent extends Event {
    OrderId order();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), order().tag());
    }

    /// It buys nothing: it goes back to her.
    record LateMoneyLetGo(ShopId shop, OrderId order, NotTakenUp why, Instant at)
            implements LateMoneyEvent {}
}
