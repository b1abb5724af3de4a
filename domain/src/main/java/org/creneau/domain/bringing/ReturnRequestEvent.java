package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.order.CancelledBy;

/// What was said of bringing something back. It moves no stock and no money: goods that come are told by
/// an event of their own.
public sealed interface ReturnRequestEvent extends Event {
    ReturnId goods();

    /// Where they were bought.
    OrderId order();

    /// What she comes with.
    OrderId visit();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), goods().tag(), order().tag(), visit().tag());
    }

    record ReturnRequested(
            ShopId shop,
            ReturnId goods,
            OrderId order,
            SubjectId subject,
            List<ToBring> lines,
            Wish wish,
            Coming coming,
            Instant at)
            implements ReturnRequestEvent {
        public ReturnRequested {
            lines = List.copyOf(lines);
        }

        @Override
        public OrderId visit() {
            return coming.visit();
        }

        @Override
        public Set<Tag> tags() {
            Set<Tag> tags = new HashSet<>(ReturnRequestEvent.super.tags());
            tags.add(subject.tag());
            return tags;
        }
    }

    record ReturnCalledOff(
            ShopId shop, ReturnId goods, OrderId order, OrderId visit, CancelledBy by, Instant at)
            implements ReturnRequestEvent {}

    /// She came and brought what she had said, or some of it.
    record ReturnVisitKept(ShopId shop, ReturnId goods, OrderId order, OrderId visit, Instant at)
            implements ReturnRequestEvent {}
}
