package org.creneau.domain.order;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.PlaceOrder.Way;

/// What an order comes to, in whatever order its lines are told: for telling the same order, sent again,
/// from another one under its id.
///
/// Texts do not count: they may be erased by now, and a name spelt differently is no other order. Another
/// address is one, as long as both can be read. Nor do the prices of articles, which may have changed since.
record Contents(
        SlotId slot,
        boolean putAside,
        boolean paidOnline,
        Optional<Door> door,
        Map<Thing, Long> pieces) {
    /// Where it is brought.
    private record Door(String zone, Address to) {
        boolean isSame(Door other) {
            return zone.equals(other.zone)
                    && isSame(to.street(), other.to.street())
                    && isSame(to.postalCode(), other.to.postalCode())
                    && isSame(to.town(), other.to.town());
        }

        private static boolean isSame(PersonalText one, PersonalText other) {
            return one.or("").isEmpty()
                    || other.or("").isEmpty()
                    || one.or("").strip().equalsIgnoreCase(other.or("").strip());
        }
    }

    private sealed interface Thing {
        record Article(ItemId item) implements Thing {}

        record InWords(Supply supply, Money price, VatRate vat) implements Thing {}
    }

    private record Some(Thing thing, long pieces) {}

    /// Why this is another order than the one that was placed; absent where it is the same.
    Optional<Reason> difference(Contents placed) {
        if (!isSame(placed)) {
            return Optional.of(OrderRefusal.REPEATED_DIFFERENTLY);
        }
        return paidOnline == placed.paidOnline
                ? Optional.empty()
                : Optional.of(OrderRefusal.OTHER_WAY_TO_PAY);
    }

    private boolean isSame(Contents other) {
        return slot.equals(other.slot)
                && putAside == other.putAside
                && pieces.equals(other.pieces)
                && door.isPresent() == other.door.isPresent()
                && door.stream().allMatch(here -> other.door.stream().allMatch(here::isSame));
    }

    static Contents of(PlaceOrder command) {
        return new Contents(
                command.slot(),
                command.commitment() == Commitment.NONE,
                command.payAt() == PayAt.ONLINE,
                door(command.way()),
                added(command.wanted().stream().map(Contents::some)));
    }

    static Contents of(OrderPlaced placed) {
        return new Contents(
                placed.slot(),
                isPutAside(placed.terms()),
                placed.payAt() == PayAt.ONLINE,
                door(placed.fulfilment()),
                added(placed.lines().stream().map(Contents::some)));
    }

    private static Some some(Wanted wanted) {
        Thing thing =
                switch (wanted) {
                    case Wanted.Article(var item, _) -> new Thing.Article(item);
                    case Wanted.InWords(_, var supply, _, var price, var vat) ->
                            new Thing.InWords(supply, price, vat);
                };
        return new Some(thing, wanted.quantity().pieces());
    }

    private static Some some(OrderLine line) {
        Thing thing =
                switch (line.goods()) {
                    case OrderLine.Goods.Article(var item, _) -> new Thing.Article(item);
                    case OrderLine.Goods.InWords(_, var supply) ->
                            new Thing.InWords(supply, line.price(), line.vat());
                };
        return new Some(thing, line.quantity().pieces());
    }

    private static boolean isPutAside(Terms terms) {
        return switch (terms) {
            case Terms.Obligation _ -> false;
            case Terms.PutAside _ -> true;
        };
    }

    private static Optional<Door> door(Way way) {
        return switch (way) {
            case Way.Collect _ -> Optional.empty();
            case Way.Deliver(var to, var zone) -> Optional.of(new Door(zone, to));
        };
    }

    private static Optional<Door> door(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.Collect _ -> Optional.empty();
            case Fulfilment.Deliver(var to, var zone, _, _, _) -> Optional.of(new Door(zone, to));
        };
    }

    private static Map<Thing, Long> added(Stream<Some> things) {
        return things.collect(groupingBy(Some::thing, summingLong(Some::pieces)));
    }
}
