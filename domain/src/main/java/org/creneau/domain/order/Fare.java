package org.creneau.domain.order;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.DeliveryRefusal.BelowMinimum;
import org.creneau.domain.order.DeliveryRefusal.InOtherZone;
import org.creneau.domain.order.PlaceOrder.Way;
import org.creneau.domain.shop.Books;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Zone;

/// Whether a shop delivers there, and what it costs: by what it says of its zones when the order comes.
record Fare(Delivery terms, Way way) {

    /// Why it cannot be taken there in that window; empty where it can. The shopper chose a zone, and saw
    /// its price: an address in another one is not delivered at a price that she did not see.
    Optional<Reason> refusal(String schedule) {
        return switch (way) {
            case Way.Collect _ -> Optional.empty();
            case Way.Deliver(var to, var name) ->
                    terms.zone(name)
                            .map(zone -> refusal(zone, to, schedule))
                            .orElse(Optional.of(DeliveryRefusal.UNKNOWN_ZONE));
        };
    }

    private Optional<Reason> refusal(Zone zone, Address to, String schedule) {
        String code = to.postalCode().or("");
        String town = to.town().or("");
        if (!zone.covers(code, town)) {
            return Optional.of(
                    terms.covering(code, town)
                            .<Reason>map(other -> new InOtherZone(other.name()))
                            .orElse(DeliveryRefusal.OUTSIDE_ZONES));
        }
        return zone.schedule().equals(schedule)
                ? Optional.empty()
                : Optional.of(DeliveryRefusal.OTHER_ROUND);
    }

    /// What the things in the order have to come to, and do not; and amounts that cannot be added up.
    Optional<Reason> refusal(List<OrderLine> lines) {
        return zone().flatMap(zone -> refusal(zone, sum(lines)));
    }

    private static Optional<Reason> refusal(Zone zone, Money goods) {
        if (!zone.fee().currency().equals(goods.currency())) {
            return Optional.of(OrderRefusal.MIXED_CURRENCIES);
        }
        Money minimum = zone.minimum();
        return minimum == null || goods.cents() >= minimum.cents()
                ? Optional.empty()
                : Optional.of(new BelowMinimum(minimum));
    }

    /// @param shop absent as long as it is unknown; then nothing is ordered from it
    Fulfilment fulfilment(
            List<OrderLine> lines, Articles articles, Optional<Profile> shop, Instant at) {
        return switch (way) {
            case Way.Collect _ -> new Fulfilment.Collect();
            case Way.Deliver(var to, _) -> {
                Zone zone = zone().orElseThrow();
                Optional<Money> books = books(lines, articles);
                Money fee = Delivery.fee(zone, shop.orElseThrow(), books, at);
                yield new Fulfilment.Deliver(to, zone.name(), zone.by(), fee, dearest(lines));
            }
        };
    }

    private Optional<Zone> zone() {
        return switch (way) {
            case Way.Collect _ -> Optional.empty();
            case Way.Deliver(_, var name) -> terms.zone(name);
        };
    }

    private static Money sum(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
    }

    /// Delivering is taxed as what is delivered; of several rates the highest, so that no tax is missing.
    private static VatRate dearest(List<OrderLine> lines) {
        return lines.stream()
                .map(OrderLine::vat)
                .max(Comparator.comparingInt(VatRate::basisPoints))
                .orElseThrow();
    }

    private Optional<Money> books(List<OrderLine> lines, Articles articles) {
        return lines.stream()
                .filter(line -> isBook(terms.books(), line, articles))
                .map(OrderLine::total)
                .reduce(Money::plus);
    }

    private static boolean isBook(Books books, OrderLine line, Articles articles) {
        return switch (line.goods()) {
            case OrderLine.Goods.Article(var item, _) ->
                    articles.forSale(item)
                            .filter(as -> books.include(item.value(), as.details().category()))
                            .isPresent();
            case OrderLine.Goods.InWords(PersonalText words, _) ->
                    books.include(words.or(""), null);
        };
    }
}
