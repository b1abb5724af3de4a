package org.creneau.domain.order;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.order.OrderLine.Goods.Article;
import org.creneau.domain.order.OrderLine.Goods.InWords;
import org.creneau.domain.shop.Occasion;
import org.jspecify.annotations.Nullable;

/// What happened to an order.
public sealed interface OrderEvent extends Event
        permits OrderEvent.OrderPlaced,
                OrderEvent.OrderRescheduled,
                OrderEvent.OrderReady,
                OrderEvent.OrderNotCollected,
                OrderEvent.OrderHandedOver,
                OrderEvent.OrderCancelled,
                OrderEvent.OrderTakenBackUp,
                OrderEvent.PutAsideSettled,
                OrderEvent.PutAsideLapsed,
                PreparationEvent,
                DeliveryEvent {
    OrderId order();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), order().tag());
    }

    /// @param number how people call it at the counter; unique in the shop for practical purposes
    /// @param code what the shopper shows to get the parcel; a secret between her and the shop
    /// @param terms what she has promised: to pay, or nothing
    /// @param fulfilment how she gets it
    record OrderPlaced(
            ShopId shop,
            OrderId order,
            String number,
            SlotId slot,
            SubjectId subject,
            List<OrderLine> lines,
            Contact contact,
            PersonalText code,
            PayAt payAt,
            Terms terms,
            Fulfilment fulfilment,
            Instant at)
            implements OrderEvent, AboutPerson {
        /// To be collected.
        public OrderPlaced(
                ShopId shop,
                OrderId order,
                String number,
                SlotId slot,
                SubjectId subject,
                List<OrderLine> lines,
                Contact contact,
                PersonalText code,
                PayAt payAt,
                Terms terms,
                Instant at) {
            this(
                    shop,
                    order,
                    number,
                    slot,
                    subject,
                    lines,
                    contact,
                    code,
                    payAt,
                    terms,
                    new Fulfilment.Collect(),
                    at);
        }

        public OrderPlaced {
            lines = List.copyOf(lines);
        }

        /// How many pieces it came to.
        public int pieces() {
            return lines.stream().mapToInt(line -> line.quantity().pieces()).sum();
        }

        /// Whether nothing of it is fetched: she comes to bring something back.
        public boolean onlyBrings() {
            return lines.stream().allMatch(OrderLine::comesBack);
        }

        /// The same order in another window.
        public OrderPlaced in(SlotId window) {
            return having(window, lines);
        }

        /// The same order with other lines.
        public OrderPlaced having(List<OrderLine> left) {
            return having(slot, left);
        }

        private OrderPlaced having(SlotId window, List<OrderLine> left) {
            return new OrderPlaced(
                    shop,
                    order,
                    number,
                    window,
                    subject,
                    left,
                    contact,
                    code,
                    payAt,
                    terms,
                    fulfilment,
                    at);
        }

        public boolean forDelivery() {
            return switch (fulfilment) {
                case Fulfilment.Collect _ -> false;
                case Fulfilment.Deliver _ -> true;
            };
        }

        /// What its place is used for.
        public Occasion occasion() {
            return forDelivery() ? Occasion.DELIVERY_ROUND : Occasion.COLLECT;
        }

        /// Of all that is to be paid for it.
        public Money total() {
            Money goods = lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
            return switch (fulfilment) {
                case Fulfilment.Collect _ -> goods;
                case Fulfilment.Deliver(_, _, _, var fee, _) -> goods.plus(fee);
            };
        }

        @Override
        public Set<Tag> tags() {
            Set<Tag> tags =
                    new HashSet<>(Set.of(shop.tag(), order.tag(), slot.tag(), subject.tag()));
            lines.forEach(
                    line -> {
                        switch (line.goods()) {
                            case Article(var item, _) -> tags.add(CatalogueEvent.tag(shop, item));
                            case InWords _ -> {}
                        }
                    });
            return tags;
        }
    }

    /// The order has its place in another window from now on.
    record OrderRescheduled(
            ShopId shop, OrderId order, SlotId from, SlotId to, AskedBy by, Instant at)
            implements OrderEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(shop.tag(), order.tag(), from.tag(), to.tag());
        }
    }

    record OrderReady(ShopId shop, OrderId order, Instant at) implements OrderEvent {}

    /// The window was over and it had not been fetched. Whoever comes later all the same is served.
    ///
    /// @param came when whoever it is for had come, and went without it; absent where nobody had
    record OrderNotCollected(ShopId shop, OrderId order, @Nullable Instant came, Instant at)
            implements OrderEvent {
        /// Nobody had come.
        public OrderNotCollected(ShopId shop, OrderId order, Instant at) {
            this(shop, order, null, at);
        }
    }

    record OrderHandedOver(ShopId shop, OrderId order, ShownBy shown, Instant at)
            implements OrderEvent {}

    /// What was put aside was tried, and this much of it bought; the rest is for anybody again.
    ///
    /// @param bought nothing where she left everything
    record PutAsideSettled(
            ShopId shop, OrderId order, List<BoughtLine> bought, ShownBy shown, Instant at)
            implements OrderEvent {
        public PutAsideSettled {
            bought = List.copyOf(bought);
        }
    }

    /// The day until which it was put aside is over. Written down by the clean-up, or not at all where
    /// something else ended it first; `at` is the instant it ran out.
    record PutAsideLapsed(ShopId shop, OrderId order, Instant at) implements OrderEvent {}

    /// @param subject whose order it was; absent in events from before it was kept, which have no tag of
    ///     it
    record OrderCancelled(
            ShopId shop, OrderId order, @Nullable SubjectId subject, CancelledBy by, Instant at)
            implements OrderEvent {
        @Override
        public Set<Tag> tags() {
            return subject == null
                    ? Set.of(shop.tag(), order.tag())
                    : Set.of(shop.tag(), order.tag(), subject.tag());
        }
    }

    /// It was called off since nobody had paid it, and the money came after that: it has a place again.
    ///
    /// @param from the window it had
    /// @param to the same one, or the nearest that had room
    record OrderTakenBackUp(
            ShopId shop, OrderId order, SubjectId subject, SlotId from, SlotId to, Instant at)
            implements OrderEvent {
        @Override
        public Set<Tag> tags() {
            Set<Tag> tags = new HashSet<>(Set.of(shop.tag(), order.tag(), subject.tag(), to.tag()));
            tags.add(from.tag());
            return tags;
        }

        public boolean keepsItsWindow() {
            return from.equals(to);
        }
    }
}
