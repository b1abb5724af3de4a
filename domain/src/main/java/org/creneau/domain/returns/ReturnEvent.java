package org.creneau.domain.returns;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.jspecify.annotations.Nullable;

/// What happened to goods that came back.
public sealed interface ReturnEvent extends Event {
    ReturnId goods();

    record GoodsReturned(
            ShopId shop, ReturnId goods, Origin origin, List<ReturnLine> lines, Fit fit, Instant at)
            implements ReturnEvent {
        public GoodsReturned {
            lines = List.copyOf(lines);
        }

        @Override
        public Set<Tag> tags() {
            Set<Tag> tags = new HashSet<>(Set.of(shop.tag(), goods.tag()));
            switch (origin) {
                case Origin.OfOrder(var order) -> tags.add(order.tag());
                case Origin.Unknown _ -> {}
            }
            return tags;
        }
    }

    /// Somebody looked at goods that came back, or at some of them.
    ///
    /// @param order absent where no purchase was found
    record GoodsInspected(
            ShopId shop,
            ReturnId goods,
            @Nullable OrderId order,
            MovementId look,
            List<Found> found,
            Instant at)
            implements ReturnEvent {
        public GoodsInspected {
            found = List.copyOf(found);
        }

        /// What went back to her.
        public List<Found> refused() {
            return found.stream().filter(one -> one.verdict() == Verdict.REFUSED).toList();
        }

        @Override
        public Set<Tag> tags() {
            return order == null
                    ? Set.of(shop.tag(), goods.tag())
                    : Set.of(shop.tag(), goods.tag(), order.tag());
        }
    }
}
