package org.creneau.domain.play;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.creneau.domain.delivery.DispatchOrder;
import org.creneau.domain.delivery.RecordCameBack;
import org.creneau.domain.delivery.RecordDelivered;
import org.creneau.domain.delivery.RecordDeliveryFailed;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Address;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.FailedFor;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.PlaceOrder.Way;
import org.creneau.domain.order.RescheduleOrder;
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
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;

/// What comes to the mind of somebody who has things brought, and of who brings them: two zones, one of
/// them free of charge, a round with two places an hour, and a driver who mixes parcels up.
final class DeliveryWhims {
    static final String ROUND = "tournee";

    /// What a game comes to sooner or later.
    static final List<String> OUTCOMES =
            List.of(
                    "PlaceOrder in-other-zone",
                    "PlaceOrder outside-zones",
                    "PlaceOrder below-minimum",
                    "RescheduleOrder other-round",
                    "CancelOrder on-its-way",
                    "Arrive not-to-collect",
                    "DispatchOrder not-for-delivery",
                    "RecordCameBack nothing",
                    "RecordDelivered nothing");

    private static final int RECENT = 6;

    private final Random dice;
    private final List<OrderPlaced> placed = new ArrayList<>();
    private int ids;

    DeliveryWhims(Random dice) {
        this.dice = dice;
    }

    static List<Command> preparations(ShopId shop) {
        Map<DayOfWeek, List<Schedule.Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(Town.opening("08:00", "22:00")));
        }
        var finer = new Finer(Occasion.DELIVERY_ROUND, new Lead.None(), null, Duration.ZERO, null);
        var round =
                new Schedule(ROUND, week, Duration.ofHours(1), 2, Duration.ofHours(1), 7, finer);
        return List.of(
                new PublishSchedule(shop, round, Town.SATURDAY.minusDays(9)),
                new ChooseDelivery(shop, terms(300)));
    }

    private static Delivery terms(long fee) {
        return new Delivery(
                List.of(zone("Bourg", "67000", 0, 600), zone("Campagne", "67100", fee, 0)),
                new Books(true, Set.of()));
    }

    private static Zone zone(String name, String code, long fee, long minimum) {
        return new Zone(
                name,
                List.of(code),
                Money.euros(fee),
                Money.euros(minimum),
                new Carriage.OwnRound(),
                ROUND);
    }

    void see(Event event) {
        if (event instanceof OrderPlaced order) {
            placed.add(order);
        }
    }

    Command next(ShopId shop, Instant now) {
        OrderPlaced order = someOrder();
        return switch (dice.nextInt(14)) {
            case 0, 1, 2, 3, 4 -> order(shop, now);
            case 5, 6 -> new DispatchOrder(order.shop(), order.order(), null, happened(now));
            case 7, 8 -> new RecordDelivered(order.shop(), order.order(), happened(now));
            case 9 ->
                    new RecordDeliveryFailed(
                            order.shop(), order.order(), FailedFor.NOBODY_THERE, happened(now));
            case 10, 11 -> new RecordCameBack(order.shop(), order.order(), happened(now));
            case 12 ->
                    new RescheduleOrder(
                            order.order(), window(order, now), AskedBy.SHOP, articles(order));
            default -> new ChooseDelivery(shop, terms(100L * dice.nextInt(5)));
        };
    }

    private static List<ItemId> articles(OrderPlaced order) {
        return order.lines().stream()
                .map(OrderLine::goods)
                .filter(Goods.Article.class::isInstance)
                .map(goods -> ((Goods.Article) goods).item())
                .distinct()
                .toList();
    }

    private SlotId window(OrderPlaced order, Instant now) {
        String round = order.forDelivery() ? ROUND : Schedule.COLLECT;
        return new SlotId(order.shop(), round, start(now));
    }

    private Instant start(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2L + dice.nextInt(2)));
    }

    private PlaceOrder order(ShopId shop, Instant now) {
        String schedule = dice.nextInt(9) == 0 ? Schedule.COLLECT : ROUND;
        return new PlaceOrder(
                new OrderId("d" + ids++),
                "D-1",
                new SlotId(shop, schedule, start(now)),
                new HoldId("brought" + ids),
                new SubjectId("c" + dice.nextInt(4)),
                List.of(
                        new Wanted.Article(
                                new ItemId("item-" + dice.nextInt(2)),
                                new Quantity(1 + dice.nextInt(2)))),
                Town.CONTACT,
                Town.CODE,
                PayAt.AT_HER_DOOR,
                Commitment.TO_PAY,
                Claim.FOR_SOMEBODY,
                new Way.Deliver(
                        Address.typed("1 rue du Four", code(), "Saint-Exemple"),
                        dice.nextBoolean() ? "Bourg" : "Campagne"));
    }

    private String code() {
        return switch (dice.nextInt(7)) {
            case 0 -> "99999";
            case 1, 2, 3 -> "67000";
            default -> "67100";
        };
    }

    private OrderPlaced someOrder() {
        List<OrderPlaced> brought = placed.stream().filter(OrderPlaced::forDelivery).toList();
        List<OrderPlaced> all = dice.nextInt(9) == 0 ? placed : brought;
        return all.isEmpty()
                ? Happened.placed()
                : all.get(all.size() - 1 - dice.nextInt(Math.min(RECENT, all.size())));
    }

    private Instant happened(Instant now) {
        return dice.nextInt(4) == 0 ? now.minusSeconds(dice.nextInt(600)) : now;
    }
}
