package org.creneau.infrastructure.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.shop.Books;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Zone;
import org.jspecify.annotations.Nullable;

/// Where somebody says that a shop delivers, as it was typed.
///
/// @param zones none where it does not deliver
/// @param onlyBooks whether everything it sells is a new book
/// @param bookHeadings of its catalogue, under which new books stand
public record DeliveryWanted(
        @Nullable List<@Nullable ZoneWanted> zones,
        @Nullable Boolean onlyBooks,
        @Nullable List<@Nullable String> bookHeadings) {
    private static final int MOST_HEADINGS = 50;

    /// @param places post codes and communes
    /// @param feeCents for one order, tax included
    /// @param minimumCents what the things in the order come to at least; any order will do where it is
    ///     absent
    /// @param carrier whoever takes it there; the shop itself where it is absent
    /// @param carrierDays how many days that takes
    /// @param schedule the delivery round in whose windows its orders leave
    public record ZoneWanted(
            @Nullable String name,
            @Nullable List<@Nullable String> places,
            @Nullable Long feeCents,
            @Nullable Long minimumCents,
            @Nullable String carrier,
            @Nullable Integer carrierDays,
            @Nullable String schedule) {

        Zone zone(String currency) {
            return new Zone(
                    required("delivery-zone", name).strip(),
                    strings("zone-places", places),
                    new Money(required("fee", feeCents), currency),
                    minimumCents == null ? null : new Money(minimumCents, currency),
                    carriage(),
                    required("delivery-zone", schedule));
        }

        private Carriage carriage() {
            return carrier == null || carrier.isBlank()
                    ? new Carriage.OwnRound()
                    : new Carriage.Carrier(carrier.strip(), required("carrier", carrierDays));
        }
    }

    /// @throws MalformedValue naming what is missing or is none
    public Delivery delivery(String currency) {
        List<Zone> all = new ArrayList<>();
        if (zones != null) {
            zones.forEach(zone -> all.add(required("delivery-zone", zone).zone(currency)));
        }
        return new Delivery(
                all,
                new Books(
                        Boolean.TRUE.equals(onlyBooks),
                        Set.copyOf(strings("category", headings()))));
    }

    private List<@Nullable String> headings() {
        List<@Nullable String> given = bookHeadings == null ? List.of() : bookHeadings;
        if (given.size() > MOST_HEADINGS) {
            throw new MalformedValue("category");
        }
        return given;
    }

    /// Post codes and communes as somebody types them in one line.
    public static List<String> places(String typed) {
        return Arrays.stream(typed.split("[,;\\n]", -1))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
    }

    private static List<String> strings(String kind, @Nullable List<@Nullable String> given) {
        return required(kind, given).stream().map(one -> required(kind, one).strip()).toList();
    }

    private static <T> T required(String kind, @Nullable T value) {
        if (value == null) {
            throw new MalformedValue(kind);
        }
        return value;
    }
}
