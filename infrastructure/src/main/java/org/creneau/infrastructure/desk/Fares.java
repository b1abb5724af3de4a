package org.creneau.infrastructure.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.shop.Books;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Zone;
import org.springframework.stereotype.Component;

/// What delivering would cost now: shown before anybody orders, by the rule that decides it then.
@Component
public final class Fares {
    private final Reading reading;
    private final Desk desk;

    Fares(Reading reading, Desk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    /// @param fee for the whole order
    /// @param total with the things in it
    public record Fare(Zone zone, Money fee, Money total) {
        /// Whether the things come to less than the zone asks for.
        public boolean isTooLittle() {
            Money minimum = zone.minimum();
            return minimum != null && total.cents() - fee.cents() < minimum.cents();
        }
    }

    /// What each zone costs; none where nothing is wanted, or in several currencies.
    public List<Fare> of(ShopView shop, Collection<? extends Wanted> wanted) {
        if (!shop.delivery().offered()) {
            return List.of();
        }
        Map<ItemId, ItemView> items = new HashMap<>();
        reading.catalogue(shop.id()).forEach(item -> items.put(item.item(), item));
        return shop.delivery().zones().stream()
                .flatMap(zone -> of(shop, zone, wanted, items).stream())
                .toList();
    }

    private Optional<Fare> of(
            ShopView shop,
            Zone zone,
            Collection<? extends Wanted> wanted,
            Map<ItemId, ItemView> items) {
        List<Money> all = new ArrayList<>();
        List<Money> books = new ArrayList<>();
        for (Wanted one : wanted) {
            price(one, items)
                    .ifPresent(
                            price -> {
                                all.add(price);
                                if (isBook(shop.delivery().books(), one, items)) {
                                    books.add(price);
                                }
                            });
        }
        all.add(new Money(0, zone.fee().currency()));
        if (all.size() == 1 || all.stream().map(Money::currency).distinct().count() > 1) {
            return Optional.empty();
        }
        Optional<Money> ofBooks = books.stream().reduce(Money::plus);
        Money fee = Delivery.fee(zone, shop.profile(), ofBooks, desk.now());
        return all.stream().reduce(Money::plus).map(sum -> new Fare(zone, fee, sum.plus(fee)));
    }

    private static Optional<Money> price(Wanted wanted, Map<ItemId, ItemView> items) {
        int pieces = wanted.quantity().pieces();
        return switch (wanted) {
            case Wanted.Article(var item, _) ->
                    Optional.ofNullable(items.get(item)).map(known -> known.price().times(pieces));
            case Wanted.InWords(_, _, _, var price, _) -> Optional.of(price.times(pieces));
        };
    }

    private static boolean isBook(Books books, Wanted wanted, Map<ItemId, ItemView> items) {
        return switch (wanted) {
            case Wanted.Article(var item, _) ->
                    Optional.ofNullable(items.get(item))
                            .filter(
                                    known ->
                                            books.include(item.value(), known.details().category()))
                            .isPresent();
            case Wanted.InWords(var words, _, _, _, _) -> books.include(words.or(""), null);
        };
    }
}
