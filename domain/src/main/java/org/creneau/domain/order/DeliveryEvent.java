package org.creneau.domain.order;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.Tag;
import org.jspecify.annotations.Nullable;

/// What happened to an order on its way to somebody's door.
public sealed interface DeliveryEvent extends OrderEvent {
    Set<Class<? extends Event>> SAID =
            Set.of(
                    OrderDispatched.class,
                    OrderDelivered.class,
                    DeliveryFailed.class,
                    OrderCameBack.class);

    /// It left the shop.
    ///
    /// @param tracking how the carrier tells where it is; it leads to her address
    record OrderDispatched(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            @Nullable PersonalText tracking,
            Instant at)
            implements DeliveryEvent, AboutPerson {
        @Override
        public Set<Tag> tags() {
            return Set.of(shop.tag(), order.tag(), subject.tag());
        }
    }

    /// She has it: what a hand-over is for who comes. Time limits that begin with having the goods begin
    /// at this instant.
    record OrderDelivered(ShopId shop, OrderId order, Instant at) implements DeliveryEvent {}

    /// It could not be left. It is still on the way, until it is brought again or comes back.
    record DeliveryFailed(ShopId shop, OrderId order, FailedFor why, Instant at)
            implements DeliveryEvent {}

    /// It is in the shop again, to be sent out once more or to be collected.
    record OrderCameBack(ShopId shop, OrderId order, Instant at) implements DeliveryEvent {}
}
