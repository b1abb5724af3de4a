package org.creneau.domain.returns;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.order.OrderLine;
import org.jspecify.annotations.Nullable;

/// What happened to goods that came back.
public sealed interface ReturnEvent extends Event {
    ReturnId goods();

    /// @param motive why, of all of it together; what was announced for several reasons says them with its announcement
    record GoodsReturned(
            ShopId shop,
            ReturnId goods,
            Origin origin,
            List<ReturnLine> lines,
            Fit fit,
            Motive motive,
            Instant at)
            implements ReturnEvent {
        public GoodsReturned {
            lines = List.copyOf(lines);
        }

        /// Nobody said why.
        public GoodsReturned(
                ShopId shop,
                ReturnId goods,
                Origin origin,
                List<ReturnLine> lines,
                Fit fit,
                Instant at) {
            this(shop, goods, origin, lines, fit, Motive.UNSAID, at);
        }

        public GoodsReturned because(Motive said) {
            return new GoodsReturned(shop, goods, origin, lines, fit, said, at);
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
            return ReturnEvent.tags(this, order);
        }
    }

    /// Whoever brought something took other things for it over the counter, at once.
    ///
    /// @param order with which the old was bought; absent where no purchase was found
    /// @param sale the order of what she took; absent in events from before it had one
    /// @param taken what she took, at its price of that day
    /// @param credit what the old counted for in the books of the new: the rest is paid, or given back
    /// @param beyond what is to be given back, as the new costs less than the old was owed for; absent in events from before
    ///     it was said
    record GoodsExchanged(
            ShopId shop,
            ReturnId goods,
            @Nullable OrderId order,
            @Nullable OrderId sale,
            List<OrderLine> taken,
            Money credit,
            @Nullable Money beyond,
            Instant at)
            implements ReturnEvent {
        public GoodsExchanged {
            taken = List.copyOf(taken);
        }

        /// What is still to be paid for what she took; below nought where she gets some of it back.
        public Money difference() {
            Money price =
                    taken.stream()
                            .map(OrderLine::total)
                            .reduce(Money::plus)
                            .orElse(credit.times(0));
            return price.minus(credit);
        }

        @Override
        public Set<Tag> tags() {
            Set<Tag> tags = new HashSet<>(ReturnEvent.tags(this, order));
            if (sale != null) {
                tags.add(sale.tag());
            }
            return tags;
        }
    }

    /// It never came: somebody had written it down by mistake. What was taken for it over the counter is back before.
    ///
    /// @param order with which it was bought, whose pieces are hers again; absent where no purchase was found
    /// @param sale the order of what was taken for it; absent where nothing was
    /// @param lines what of it counted as back until now
    record ReturnAnnulled(
            ShopId shop,
            ReturnId goods,
            @Nullable OrderId order,
            @Nullable OrderId sale,
            List<ReturnLine> lines,
            Instant at)
            implements ReturnEvent {
        public ReturnAnnulled {
            lines = List.copyOf(lines);
        }

        @Override
        public Set<Tag> tags() {
            Set<Tag> tags = new HashSet<>(ReturnEvent.tags(this, order));
            if (sale != null) {
                tags.add(sale.tag());
            }
            return tags;
        }
    }

    private static Set<Tag> tags(ReturnEvent event, @Nullable OrderId order) {
        return order == null
                ? Set.of(event.shop().tag(), event.goods().tag())
                : Set.of(event.shop().tag(), event.goods().tag(), order.tag());
    }
}
