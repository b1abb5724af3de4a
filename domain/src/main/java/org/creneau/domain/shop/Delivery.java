package org.creneau.domain.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;

/// Where a shop delivers, and on what terms.
///
/// @param zones in the order in which they are offered; none where it does not deliver
/// @param books which of its articles are new books: delivering those has a price by law in some
///     countries
public record Delivery(List<Zone> zones, Books books) {
    public static final Delivery NONE = new Delivery(List.of(), Books.BY_ISBN);

    private static final int MOST = 20;

    public Delivery {
        zones = List.copyOf(zones);
        if (zones.size() > MOST
                || zones.stream().map(Zone::name).distinct().count() < zones.size()) {
            throw new MalformedValue("delivery-zone");
        }
    }

    public static Fold<Delivery> of(ShopId shop) {
        return Fold.of(
                DeliveryChosen.class,
                Boundary.of(shop.tag(), Set.of(DeliveryChosen.class)),
                NONE,
                (_, chosen) -> chosen.delivery());
    }

    public boolean offered() {
        return !zones.isEmpty();
    }

    public Optional<Zone> zone(String name) {
        return zones.stream().filter(zone -> zone.name().equals(name)).findFirst();
    }

    /// The first that an address lies in.
    public Optional<Zone> covering(String postalCode, String town) {
        return zones.stream().filter(zone -> zone.covers(postalCode, town)).findFirst();
    }

    /// What delivering an order costs: what the shop asks for the zone, and no less than the law asks for
    /// the new books in it.
    ///
    /// @param books what the new books in the order come to; empty where there are none
    public static Money fee(Zone zone, Profile shop, Optional<Money> books, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, shop.zone());
        return books.flatMap(
                        value ->
                                BookDeliveryRules.inForce(shop.country(), day)
                                        .map(rule -> rule.least(value)))
                .filter(least -> least.currency().equals(zone.fee().currency()))
                .filter(least -> least.cents() > zone.fee().cents())
                .orElse(zone.fee());
    }
}
