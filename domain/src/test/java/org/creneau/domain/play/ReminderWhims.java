package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.RemindOfVisit;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.order.TellLetter;
import org.creneau.domain.order.TellNotice;
import org.creneau.domain.payment.online.GivePaymentLink;
import org.creneau.domain.payment.online.LinkWay;
import org.creneau.domain.payment.online.RemindOfPayment;
import org.creneau.domain.shop.ChooseReminders;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.testing.Town;

/// People who order for tomorrow, and somebody who looks whom to remind: again and again, too early, of what is over, of
/// what was moved. In games of their own, so that the others stay as they were.
final class ReminderWhims implements More {
    static final List<String> OUTCOMES =
            List.of(
                    "ChooseReminders accepted",
                    "ChooseReminders nothing",
                    "TellLetter accepted",
                    "TellLetter nothing",
                    "RemindOfVisit accepted",
                    "RemindOfVisit nothing",
                    "RemindOfVisit unknown-order",
                    "RemindOfPayment accepted",
                    "RemindOfPayment nothing",
                    "RemindOfPayment unknown-order");

    private static final String OURS = "tomorrow-";
    private static final int RECENT = 12;

    private final Random dice;
    private final List<OrderPlaced> placed = new ArrayList<>();
    private final List<ReminderAsked> asked = new ArrayList<>();
    private final List<PlaceHeld> held = new ArrayList<>();
    private int ids;

    ReminderWhims(Random dice) {
        this.dice = dice;
    }

    @Override
    public void see(Event event) {
        switch (event) {
            case PlaceHeld hold when hold.hold().value().startsWith(OURS) -> held.add(hold);
            case OrderPlaced order when order.order().value().startsWith(OURS) -> placed.add(order);
            case ReminderAsked one -> asked.add(one);
            default -> {}
        }
    }

    /// Every other time.
    @Override
    public Optional<Command> next(Instant now) {
        return dice.nextBoolean() ? Optional.empty() : Optional.of(some(now));
    }

    private Command some(Instant now) {
        if (!held.isEmpty()) {
            return order(held.removeLast());
        }
        return placed.isEmpty() || dice.nextInt(12) == 0 ? hold(now) : about(some(), now);
    }

    private OrderPlaced some() {
        int oldest = dice.nextInt(4) == 0 ? 0 : Math.max(0, placed.size() - RECENT);
        return placed.get(oldest + dice.nextInt(placed.size() - oldest));
    }

    private Command about(OrderPlaced order, Instant now) {
        return switch (dice.nextInt(40)) {
            case 0 -> new CancelOrder(order.shop(), order.order(), CancelledBy.SHOP);
            case 1, 2 -> moved(order, now);
            case 3, 4 -> link(order, now);
            case 5 -> new RemindOfVisit(order.shop(), new OrderId("nobodys"));
            case 6 -> new RemindOfPayment(order.shop(), new OrderId("nobodys"));
            case 20 -> unread(order);
            case 21 -> chosen(order.shop());
            case 7, 8, 9 -> asked.isEmpty() ? hold(now) : told(asked.getLast());
            case 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ->
                    new RemindOfPayment(order.shop(), order.order());
            default -> new RemindOfVisit(order.shop(), order.order());
        };
    }

    private Command moved(OrderPlaced order, Instant now) {
        return new RescheduleOrder(
                order.order(),
                tomorrow(now),
                dice.nextBoolean() ? AskedBy.SHOP : AskedBy.SHOPPER,
                List.of(new ItemId("item-1")));
    }

    /// Mostly reminded of everything, so that there is something to see.
    private Command chosen(ShopId shop) {
        return new ChooseReminders(shop, new Reminders(dice.nextInt(3) > 0, dice.nextInt(3) > 0));
    }

    private Command told(ReminderAsked one) {
        Optional<NotSent> failed =
                dice.nextInt(3) == 0 ? Optional.of(NotSent.NO_SERVER) : Optional.empty();
        return new TellNotice(one.shop(), one.order(), one.notice(), failed);
    }

    /// What became of a letter about her money, told twice now and then, or under the id of another one.
    private Command unread(OrderPlaced order) {
        NoticeId id =
                asked.isEmpty() || dice.nextBoolean()
                        ? new NoticeId("money-" + dice.nextInt(3))
                        : asked.getLast().notice();
        return new TellLetter(
                order.shop(),
                order.order(),
                id,
                NoticeAbout.REFUND,
                dice.nextBoolean() ? Optional.empty() : Optional.of(NotSent.ADDRESS_REFUSED));
    }

    private Command link(OrderPlaced order, Instant now) {
        Instant until = now.plus(Duration.ofMinutes(200 + dice.nextInt(300)));
        return new GivePaymentLink(order.shop(), order.order(), LinkWay.SHOWN, Optional.of(until));
    }

    /// Or today, late, or the day after.
    private SlotId tomorrow(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, Town.PARIS).plusDays(dice.nextInt(3));
        Instant start =
                day.atTime(14, 0)
                        .plusMinutes(15L * dice.nextInt(20))
                        .atZone(Town.PARIS)
                        .toInstant();
        return new SlotId(Town.SHOP, "collect", start);
    }

    private HoldPlace hold(Instant now) {
        return new HoldPlace(
                tomorrow(now),
                new HoldId(OURS + ids++),
                new SubjectId("c" + dice.nextInt(4)),
                HoldPlace.USUAL);
    }

    private PlaceOrder order(PlaceHeld on) {
        return new PlaceOrder(
                new OrderId(on.hold().value()),
                "A-1",
                on.slot(),
                on.hold(),
                on.subject(),
                List.of(new Wanted.Article(new ItemId("item-1"), new Quantity(1))),
                contact(),
                Town.CODE,
                PayAt.COUNTER,
                Commitment.TO_PAY,
                Claim.FOR_SOMEBODY);
    }

    private Contact contact() {
        return dice.nextInt(6) == 0
                ? Town.CONTACT
                : new Contact(
                        Town.CONTACT.name(),
                        Town.CONTACT.phone(),
                        PersonalText.of("anne@exemple.fr"));
    }
}
