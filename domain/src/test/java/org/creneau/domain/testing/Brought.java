package org.creneau.domain.testing;

import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Address;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.Books;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.Zone;

/// What the bookshop brings to people: from four to six, two parcels an hour, to the village for four euros,
/// to the hills by carrier for seven, from thirty euros on.
public final class Brought {
    public static final String ROUND = "tournee";

    /// From 16:00 to 17:00.
    public static final SlotId AT_FOUR = new SlotId(SHOP, ROUND, at("16:00"));

    public static final Address HOME = Address.typed("1 rue du Four", "67000", "Saint-Exemple");
    public static final Address FARM = Address.typed("Le Haut", "67190", "Les Collines");
    public static final Zone VILLAGE =
            new Zone(
                    "Le bourg",
                    List.of("67000", "Vieux-Moulin"),
                    Money.euros(400),
                    null,
                    new Carriage.OwnRound(),
                    ROUND);
    public static final Zone HILLS =
            new Zone(
                    "Les collines",
                    List.of("67190"),
                    Money.euros(700),
                    Money.euros(3_000),
                    new Carriage.Carrier("La Diligence", 2),
                    ROUND);

    private Brought() {}

    public static SchedulePublished rounds() {
        return Happened.published(round(ROUND));
    }

    public static Schedule round(String name) {
        Map<DayOfWeek, List<Schedule.Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(Town.opening("16:00", "18:00")));
        }
        var finer = new Finer(Occasion.DELIVERY_ROUND, new Lead.None(), null, Duration.ZERO, null);
        return new Schedule(name, week, Duration.ofHours(1), 2, Duration.ofHours(1), 7, finer);
    }

    public static DeliveryChosen terms(Zone... zones) {
        return new DeliveryChosen(
                SHOP, new Delivery(List.of(zones), new Books(false, Set.of())), at("08:00"));
    }

    /// Ann's two novels, to be brought to the village at four.
    public static OrderPlaced placed() {
        return placed(Money.euros(400));
    }

    public static OrderPlaced placed(Money fee) {
        var line =
                new OrderLine(
                        Town.NOVEL,
                        "Un roman",
                        new Quantity(2),
                        Town.NOVEL_PRICE,
                        new VatRate(550));
        return placed(
                new Fulfilment.Deliver(HOME, VILLAGE.name(), VILLAGE.by(), fee, new VatRate(550)),
                line);
    }

    public static OrderPlaced placed(Fulfilment fulfilment, OrderLine... lines) {
        return new OrderPlaced(
                SHOP,
                Town.ANNS_ORDER,
                "A-17",
                AT_FOUR,
                Town.ANN,
                List.of(lines),
                Town.CONTACT,
                Town.CODE,
                PayAt.AT_HER_DOOR,
                new Terms.Obligation(),
                fulfilment,
                Town.NOON);
    }
}
