package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.catalogue.CountStock;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.RecordWalkIn;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.ChoosePuttingAside;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.ExpireHolds;
import org.creneau.domain.slot.ExtendHold;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.NoteRefusal;
import org.creneau.domain.slot.ReleaseHold;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;
import org.creneau.domain.waiting.WaitEvent;

/// What people come up with: mostly sensible, often late, repeated or mistaken. Few windows, few
/// people and few places, so that they get in each other's way.
public final class Whims {
    private static final List<ShopId> SHOPS = List.of(Town.SHOP, Town.OTHER_SHOP);
    private static final int RECENT = 8;

    private final Random dice;
    private final StockWhims stock;
    private final ShopWhims settings;
    private final CustomerWhims customers;
    private final AsideWhims aside;
    private final PartnerWhims partners;
    private final PreparationWhims preparation;
    private final PaymentWhims payments;
    final OnlineWhims online;
    private final PlaceWhims places;
    private final DeliveryWhims deliveries;
    private final WaitWhims waits;
    private final ReturnWhims returns;
    private final AppointmentWhims appointments;
    private final QueueWhims queues;
    private final WithdrawalWhims withdrawals;
    private final int theme;
    private final List<PlaceHeld> held = new ArrayList<>();
    private final List<OrderPlaced> placed = new ArrayList<>();
    private int ids;

    public Whims(Random dice) {
        this.dice = dice;
        this.stock = new StockWhims(dice);
        this.settings = new ShopWhims(dice, stock);
        this.customers = new CustomerWhims(dice);
        this.aside = new AsideWhims(dice);
        this.partners = new PartnerWhims(dice);
        this.preparation = new PreparationWhims(dice);
        this.payments = new PaymentWhims(dice);
        this.online = new OnlineWhims(dice);
        this.places = new PlaceWhims(dice);
        this.deliveries = new DeliveryWhims(dice);
        this.waits = new WaitWhims(dice);
        this.returns = new ReturnWhims(dice);
        this.appointments = new AppointmentWhims(dice);
        this.queues = new QueueWhims(dice);
        this.withdrawals = new WithdrawalWhims(dice);
        this.theme = dice.nextInt(11);
    }

    public static List<Command> preparations() {
        List<Command> all = new ArrayList<>();
        for (ShopId shop : SHOPS) {
            Door door = shop.equals(Town.SHOP) ? Door.INSIDE : Door.DOORSTEP;
            all.add(new OpenShop(shop, Town.profile(door)));
            boolean first = shop.equals(Town.SHOP);
            all.add(new PublishSchedule(shop, Town.schedule(2), Town.SATURDAY.minusDays(9)));
            if (!first) {
                LocalDate day = Town.SATURDAY.minusDays(3);
                Schedule laborious = Town.schedule(2).with(PlaceWhims.of(3));
                all.add(new PublishSchedule(shop, laborious, day, day));
            }
            int days = first ? 0 : 1;
            all.add(new ChoosePuttingAside(shop, new PuttingAside.For(days)));
            all.add(new ChooseDistancing(shop, new Distancing(60, new Text.None(), 3)));
            all.add(new ListItem(shop, item(0), "Article", Money.euros(500), Town.BOOKS));
            all.addAll(DeliveryWhims.preparations(shop));
            all.add(new CountStock(shop, item(0), 200));
            all.add(new ListItem(shop, item(1), "Article", Money.euros(900), Town.BOOKS));
        }
        all.addAll(OnlineWhims.preparations(SHOPS));
        all.addAll(AppointmentWhims.preparations());
        return all;
    }

    public void see(Event event) {
        deliveries.see(event);
        preparation.see(event);
        withdrawals.see(event);
        returns.see(event);
        switch (event) {
            case PlaceHeld hold -> {
                held.add(hold);
                places.see(hold);
                waits.see(hold);
            }
            case OrderPlaced order when AppointmentWhims.isOfOptician(order) -> {}
            case OrderPlaced order -> {
                placed.add(order);
                aside.see(order);
                online.see(order);
            }
            case PutAsideLapsed over -> aside.see(over);
            case PaymentEvent entry -> payments.see(entry);
            case PaymentAuthorised yes -> online.see(yes);
            case WaitEvent happened -> waits.see(happened);
            case AppointmentBooked agreed -> appointments.see(agreed);
            case QueueEvent.OfTicket came -> queues.see(came);
            default -> {}
        }
    }

    public Command next(Instant now) {
        return dice.nextInt(5) == 0 ? dwelling(now) : mixed(now);
    }

    /// What this game comes back to again and again: each has something that it sees more of.
    private Command dwelling(Instant now) {
        return switch (theme) {
            case 0 -> waits.next(hold(now).slot());
            case 1 -> appointments.next(now);
            case 2 -> deliveries.next(oneOf(SHOPS), now);
            case 3 -> aside.next(someOrder(), happened(now));
            case 4 -> preparation.shortage(someOrder());
            case 5 -> settings.next(oneOf(SHOPS), today(now).plusDays(dice.nextInt(3)), item(1));
            case 6 -> payments.next(someOrder(), happened(now));
            case 7 -> withdrawals.next(oneOf(SHOPS), someOrder(), now);
            case 8 -> returns.asked(hold(now).slot(), happened(now));
            case 9 -> online.dwelling(someOrder(), now);
            default -> dice.nextBoolean() ? reschedule(now) : handOver(now);
        };
    }

    private Command mixed(Instant now) {
        return switch (dice.nextInt(15)) {
            case 0, 1 -> deliveries.next(oneOf(SHOPS), now);
            case 3 -> online.next(someOrder(), now);
            case 2 -> preparation.shortage(someOrder());
            default -> usual(now);
        };
    }

    private Command usual(Instant now) {
        return switch (dice.nextInt(67)) {
            case 0, 1, 2, 3, 4, 5, 6 -> hold(now);
            case 7, 8, 9, 10, 11, 12, 13 -> order();
            case 14, 15 -> release();
            case 16 -> new ExpireHolds(hold(now).slot());
            case 17 -> new NoteRefusal(hold(now).slot(), subject(), "slot-full");
            case 18, 19 -> preparation.with(someOrder());
            case 20, 21 -> preparation.off(someOrder());
            case 22, 23 -> handOver(now);
            case 24, 25, 26, 27 -> arrive(now);
            case 28, 29, 30, 31 -> queues.call(queue(now), now);
            case 32, 33 -> queues.entry(queue(now), happened(now));
            case 34, 35 -> queues.departure(queue(now), happened(now));
            case 36 -> queues.absent(queue(now));
            case 37 -> walkIn(now);
            case 38 -> returns.next(someOrder(), happened(now));
            case 39, 40 -> extend();
            case 41 -> stock.next(oneOf(SHOPS), item(0), happened(now));
            case 42, 43, 44 -> reschedule(now);
            case 45, 46 -> preparation.missed(someOrder());
            case 48, 49, 50 -> aside.next(someOrder(), happened(now));
            case 47 -> toldByStaff();
            case 51, 52, 53, 54, 55 -> payments.next(someOrder(), happened(now));
            case 56, 57 -> waits.next(hold(now).slot());
            case 58, 59 -> appointments.next(now);
            case 60, 61, 62 -> withdrawals.next(oneOf(SHOPS), someOrder(), now);
            case 63, 64 -> returns.asked(hold(now).slot(), happened(now));
            default -> settings.next(oneOf(SHOPS), today(now).plusDays(dice.nextInt(3)), item(1));
        };
    }

    private Command toldByStaff() {
        return dice.nextInt(3) == 0
                ? partners.next(oneOf(SHOPS))
                : customers.about(someOrder().shop(), subject());
    }

    private HoldPlace hold(Instant now) {
        if (dice.nextInt(8) == 0 && !held.isEmpty()) {
            PlaceHeld again = oneOf(held);
            SlotId slot = dice.nextInt(4) == 0 ? oneOf(held).slot() : again.slot();
            return new HoldPlace(slot, again.hold(), again.subject(), HoldPlace.USUAL);
        }
        Instant start =
                now.truncatedTo(ChronoUnit.HOURS)
                        .plus(Duration.ofMinutes(15L * (6 + dice.nextInt(5))));
        var slot = new SlotId(oneOf(SHOPS), "collect", start);
        SubjectId who = subject();
        return places.hold(slot, new HoldId("h" + ids++), who, claim(who));
    }

    private Command order() {
        if (dice.nextInt(6) == 0 && !placed.isEmpty()) {
            OrderPlaced again = someOrder();
            return order(again.slot(), new HoldId("h" + ids), again.order());
        }
        if (held.isEmpty()) {
            return order(Town.SLOT, Town.ANNS_HOLD, new OrderId("o" + ids++));
        }
        PlaceHeld on = oneOf(held);
        HoldId hold = dice.nextInt(6) == 0 ? new HoldId("nobodys" + ids) : on.hold();
        return order(on.slot(), hold, new OrderId("o" + ids++));
    }

    private PlaceOrder order(SlotId slot, HoldId hold, OrderId order) {
        SubjectId who = subject();
        Commitment commitment = aside.commitment();
        return new PlaceOrder(
                order,
                "A-1",
                slot,
                hold,
                who,
                wanted(),
                preparation.contact(),
                Town.CODE,
                online.payAt(commitment),
                commitment,
                claim(who));
    }

    private Command extend() {
        PlaceHeld hold = held.isEmpty() ? Happened.held(Town.ANNS_HOLD, "10:00") : oneOf(held);
        Instant from = dice.nextInt(3) == 0 ? hold.until().plus(HoldPlace.USUAL) : hold.until();
        return new ExtendHold(hold.slot(), hold.hold(), from);
    }

    private List<Wanted> wanted() {
        return customers.with(
                new Wanted.Article(item(dice.nextInt(2)), new Quantity(1 + dice.nextInt(2))));
    }

    private Command release() {
        if (held.isEmpty()) {
            return new ReleaseHold(Town.SLOT, Town.ANNS_HOLD);
        }
        PlaceHeld hold = oneOf(held);
        return new ReleaseHold(hold.slot(), hold.hold());
    }

    private Command reschedule(Instant now) {
        OrderPlaced order = someOrder();
        SlotId to = dice.nextInt(6) == 0 ? order.slot() : hold(now).slot();
        return places.reschedule(order, to);
    }

    private Command handOver(Instant now) {
        OrderPlaced order = someOrder();
        String code = dice.nextInt(4) == 0 ? "WRONG" : "k7m-4px";
        Shown shown = dice.nextBoolean() ? new Shown.Name() : new Shown.Code(PersonalText.of(code));
        return new HandOver(order.shop(), order.order(), shown, happened(now));
    }

    private Command arrive(Instant now) {
        OrderPlaced order = someOrder();
        var queue = new QueueId(order.shop(), today(now));
        return new Arrive(
                queue, order.order(), queues.party(), queues.hasPriority(), happened(now));
    }

    private Command walkIn(Instant now) {
        return new RecordWalkIn(
                queue(now), "v" + dice.nextInt(200), 1 + dice.nextInt(2), happened(now));
    }

    /// Of the latest, mostly, and now and then one that nobody placed.
    private OrderPlaced someOrder() {
        return placed.isEmpty() ? Happened.placed() : oneOf(placed);
    }

    private QueueId queue(Instant now) {
        return new QueueId(oneOf(SHOPS), today(now));
    }

    private static LocalDate today(Instant now) {
        return now.atZone(Town.PARIS).toLocalDate();
    }

    private Instant happened(Instant now) {
        return dice.nextInt(5) == 0 ? now.minusSeconds(dice.nextInt(600) - 60L) : now;
    }

    /// Most call the shop; the others ask for themselves.
    private SubjectId subject() {
        return new SubjectId((dice.nextInt(3) == 0 ? "s" : "c") + dice.nextInt(4));
    }

    private static Claim claim(SubjectId who) {
        return who.value().startsWith("s") ? Claim.OWN : Claim.FOR_SOMEBODY;
    }

    private static ItemId item(int number) {
        return new ItemId("item-" + number);
    }

    private <T> T oneOf(List<T> all) {
        int oldest = dice.nextInt(10) == 0 ? 0 : Math.max(0, all.size() - RECENT);
        return all.get(oldest + dice.nextInt(all.size() - oldest));
    }
}
