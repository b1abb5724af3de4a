package org.creneau.infrastructure.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.LapsePutAside;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.RecordNoShow;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.order.SettlePutAside;
import org.creneau.domain.shop.ChooseOnlinePayment;
import org.creneau.domain.shop.ChoosePuttingAside;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Taking;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.infrastructure.demonstration.Story.Booking;

/// What does not go as it was planned: somebody moves her order, comes late or not at all, or wants to
/// try things before she buys them.
final class Surprises {
    private static final Duration FORM = Duration.ofMinutes(2);

    private final ShopId id;
    private final Story shop;
    private final People people;
    private int aside;

    Surprises(String id, Story shop, People people) {
        this.id = new ShopId(id);
        this.shop = shop;
        this.people = people;
    }

    void putsThingsAsideFor(String when, int days) {
        shop.byStaff(Story.at(when), new ChoosePuttingAside(id, new PuttingAside.For(days)));
    }

    /// By the sandbox, which is there unless a database is configured.
    void isPaidOnline(String when) {
        var offered =
                new OnlinePayment.Offered(Taking.AT_ONCE, OnlinePayment.Offered.USUAL_MINUTES);
        shop.byStaff(Story.at(when), new ChooseOnlinePayment(id, offered));
    }

    /// Somebody asks on the shop's page to have one of each of these things put aside.
    Booking isPutAside(String when, String window, String... items) {
        People.Person person = people.next(id.value());
        String about = id + " aside " + ++aside;
        SlotId slot = shop.slot(window);
        Booking booking =
                new Booking(
                        new OrderId("o" + Codes.hex("order " + about)),
                        slot,
                        person,
                        Codes.pickup(about),
                        Stream.of(items)
                                .map(item -> new Wanted.Article(new ItemId(item), new Quantity(1)))
                                .toList());
        HoldId hold = new HoldId("h" + Codes.hex("hold " + about));
        shop.byShopper(
                Story.at(when).minus(FORM),
                person,
                new HoldPlace(slot, hold, person.subject(), HoldPlace.USUAL));
        shop.byShopper(Story.at(when), person, place(booking, hold));
        return booking;
    }

    private PlaceOrder place(Booking booking, HoldId hold) {
        return new PlaceOrder(
                booking.order(),
                "MC-%d".formatted(20_000 + aside * 41),
                booking.slot(),
                hold,
                booking.person().subject(),
                List.copyOf(booking.wanted()),
                booking.person().contact(),
                PersonalText.of(booking.code()),
                PayAt.COUNTER,
                Commitment.NONE,
                Claim.OWN);
    }

    /// @param lines those that she buys, one piece of each
    void isTried(String when, Booking booking, Integer... lines) {
        List<BoughtLine> bought =
                Stream.of(lines).map(line -> new BoughtLine(line, new Quantity(1))).toList();
        Shown code = new Shown.Code(PersonalText.of(booking.code()));
        var at = Story.at(when);
        shop.byStaff(at, new SettlePutAside(id, booking.order(), bought, code, at));
    }

    void isForgotten(String when, Booking booking) {
        shop.tell(
                Story.at(when),
                new LapsePutAside(id, booking.order()),
                Actor.system("expiry"),
                Channel.SYSTEM);
    }

    void isMoved(String when, Booking booking, String window) {
        shop.byShopper(
                Story.at(when),
                booking.person(),
                new RescheduleOrder(
                        booking.order(), shop.slot(window), AskedBy.SHOPPER, articles(booking)));
    }

    void isMissed(String when, Booking booking) {
        shop.byStaff(Story.at(when), new RecordNoShow(id, booking.order()));
    }

    private static List<ItemId> articles(Booking booking) {
        return booking.wanted().stream()
                .filter(Wanted.Article.class::isInstance)
                .map(one -> ((Wanted.Article) one).item())
                .toList();
    }
}
