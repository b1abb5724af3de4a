package org.creneau.infrastructure.demonstration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.delivery.DispatchOrder;
import org.creneau.domain.delivery.RecordCameBack;
import org.creneau.domain.delivery.RecordDelivered;
import org.creneau.domain.delivery.RecordDeliveryFailed;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.Address;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.FailedFor;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.PlaceOrder.Way;
import org.creneau.domain.shop.Books;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.ChooseDelivery;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Zone;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.HoldPlace;
import org.jspecify.annotations.Nullable;

/// What the bookshop brings to people on Friday afternoons, in its own van near by and by carrier further
/// away. On the first Friday of the story one door stays closed, and the parcel is collected in the end.
final class FridayRound {
    private static final String ROUND = "tournee";
    private static final int PLACES = 4;
    private static final int HORIZON_DAYS = 7;
    private static final Duration FORM = Duration.ofMinutes(4);

    private static final Zone NEAR =
            new Zone(
                    "Villeneuve et ses hameaux",
                    List.of("00100", "Villeneuve-l’Inventée", "Mesnil-Fictif"),
                    Money.euros(300),
                    null,
                    new Carriage.OwnRound(),
                    ROUND);
    private static final Zone FAR =
            new Zone(
                    "Plus loin dans le pays",
                    List.of("00200", "00300"),
                    Money.euros(690),
                    Money.euros(2_000),
                    new Carriage.Carrier("La Diligence", 2),
                    ROUND);

    private final ShopId shop;
    private final Story story;
    private final People people;
    private int parcels;

    FridayRound(ShopId shop, Story story, People people) {
        this.shop = shop;
        this.story = story;
        this.people = people;
    }

    void told() {
        begins();
        OrderId there =
                orders("02 18:40", "04 16:00", NEAR, "7 rue des Lilas", "00100", "hiver-lent");
        OrderId closed =
                orders("03 09:15", "04 17:00", NEAR, "Le Moulin", "00100", "contes", "cabane");
        OrderId far =
                orders("03 20:05", "04 18:00", FAR, "12 quai Neuf", "00300", "atlas-rivieres");
        byStaff("04 14:10", new MarkReady(shop, there));
        byStaff("04 14:12", new MarkReady(shop, closed));
        byStaff("04 14:20", new MarkReady(shop, far));
        leaves("04 15:55", there, null);
        leaves("04 15:56", closed, null);
        byStaff("04 16:25", new RecordDelivered(shop, there, Story.at("04 16:22")));
        byStaff(
                "04 17:30",
                new RecordDeliveryFailed(
                        shop, closed, FailedFor.NOBODY_THERE, Story.at("04 17:28")));
        leaves("04 18:10", far, "DIL 20 4718");
        byStaff("04 18:40", new RecordCameBack(shop, closed, Story.at("04 18:40")));
        byStaff(
                "05 11:25",
                new HandOver(shop, closed, new HandOver.Shown.Name(), Story.at("05 11:24")));
        orders("05 10:32", "11 16:00", NEAR, "3 place du Puits", "00100", "soupes", "cartes");
        orders("05 13:58", "11 17:00", NEAR, "La Grange", "00100", "bd-brume", "bd-brume-2");
    }

    private void begins() {
        var opening = new Schedule.Opening(LocalTime.of(16, 0), LocalTime.of(19, 0));
        var finer = new Finer(Occasion.DELIVERY_ROUND, new Lead.None(), null, Duration.ZERO, null);
        var round =
                new Schedule(
                        ROUND,
                        Map.of(DayOfWeek.FRIDAY, List.of(opening)),
                        Duration.ofHours(1),
                        PLACES,
                        Duration.ofHours(2),
                        HORIZON_DAYS,
                        finer);
        byStaff("01 09:05", new PublishSchedule(shop, round, LocalDate.of(2020, 12, 1)));
        byStaff(
                "01 09:06",
                new ChooseDelivery(
                        shop, new Delivery(List.of(NEAR, FAR), new Books(true, Set.of()))));
    }

    private OrderId orders(
            String when,
            String window,
            Zone zone,
            String street,
            String postalCode,
            String... items) {
        People.Person person = people.next(shop.value());
        String about = shop + " round " + ++parcels;
        SlotId slot = new SlotId(shop, ROUND, Story.at(window));
        HoldId hold = new HoldId("h" + Codes.hex("hold " + about));
        OrderId order = new OrderId("o" + Codes.hex("order " + about));
        Instant at = Story.at(when);
        Actor shopper = Actor.shopper(person.subject());
        story.tell(
                at.minus(FORM),
                new HoldPlace(
                        slot,
                        hold,
                        person.subject(),
                        HoldPlace.USUAL,
                        Claim.FOR_SOMEBODY,
                        Occasion.DELIVERY_ROUND),
                shopper,
                Channel.WEB);
        Address to =
                Address.typed(
                        street,
                        postalCode,
                        zone.equals(NEAR) ? "Villeneuve-l’Inventée" : "Port-Fictif");
        story.tell(
                at,
                new PlaceOrder(
                        order,
                        "LT-%d".formatted(20_000 + parcels * 41),
                        slot,
                        hold,
                        person.subject(),
                        wanted(items),
                        person.contact(),
                        PersonalText.of(Codes.pickup(about)),
                        PayAt.COUNTER,
                        Commitment.TO_PAY,
                        Claim.FOR_SOMEBODY,
                        new Way.Deliver(to, zone.name())),
                shopper,
                Channel.WEB);
        return order;
    }

    private static List<PlaceOrder.Wanted> wanted(String... items) {
        return Stream.of(items)
                .<PlaceOrder.Wanted>map(
                        item -> new PlaceOrder.Wanted.Article(new ItemId(item), new Quantity(1)))
                .toList();
    }

    private void leaves(String when, OrderId order, @Nullable String tracking) {
        PersonalText words = tracking == null ? null : PersonalText.of(tracking);
        byStaff(when, new DispatchOrder(shop, order, words, Story.at(when)));
    }

    private void byStaff(String when, Command command) {
        story.tell(Story.at(when), command, Actor.staff(shop.value()), Channel.COUNTER);
    }
}
