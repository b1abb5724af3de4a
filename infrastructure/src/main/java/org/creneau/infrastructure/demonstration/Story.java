package org.creneau.infrastructure.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.CountStock;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.customer.Purpose;
import org.creneau.domain.customer.TellConsent;
import org.creneau.domain.customer.Word;
import org.creneau.domain.customer.WriteNote;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.BeginPreparation;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.Supply;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.OpenDay;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.NoteRefusal;
import org.creneau.domain.slot.SlotRefusal;

/// Tells the story of one shop as commands, in the words of people at its counter.
///
/// Times are written `05 15:04`: a day of December 2020 and a time in Paris.
final class Story {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration FORM = Duration.ofMinutes(3);

    /// An order as the teller remembers it.
    record Booking(
            OrderId order,
            SlotId slot,
            People.Person person,
            String code,
            List<? extends PlaceOrder.Wanted> wanted) {}

    private final ShopId shop;
    private final People people;
    private final List<Told> told = new ArrayList<>();
    private final Map<LocalDate, Integer> tickets = new TreeMap<>();
    private int bookings;
    private int minutes;

    Story(String shop, People people) {
        this.shop = new ShopId(shop);
        this.people = people;
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    void opens(Profile profile, Schedule schedule, Distancing distancing) {
        Instant monday = LocalDateTime.of(2020, 11, 30, 8, 0).atZone(PARIS).toInstant();
        byStaff(monday, new OpenShop(shop, profile, new Holidays.Kept(profile.country(), null)));
        byStaff(monday, new PublishSchedule(shop, schedule, LocalDate.of(2020, 11, 30)));
        byStaff(monday, new ChooseDistancing(shop, distancing));
    }

    /// On a day on which it would be closed.
    void opensToo(String when, LocalDate day, String from, String to) {
        var hours = new Schedule.Opening(LocalTime.parse(from), LocalTime.parse(to));
        byStaff(at(when), new OpenDay(shop, day, Schedule.COLLECT, List.of(hours)));
    }

    void sells(String item, String label, long cents, int vatBasisPoints) {
        Instant monday = LocalDateTime.of(2020, 11, 30, 8, 10).atZone(PARIS).toInstant();
        byStaff(
                monday.plusSeconds(20L * minutes++),
                new ListItem(
                        shop,
                        new ItemId(item),
                        label,
                        Money.euros(cents),
                        new VatRate(vatBasisPoints)));
    }

    /// One article for each size, with the model's name and its own.
    void sells(String item, String model, List<String> sizes, long cents, int vatBasisPoints) {
        Instant monday = LocalDateTime.of(2020, 11, 30, 8, 10).atZone(PARIS).toInstant();
        for (String size : sizes) {
            byStaff(
                    monday.plusSeconds(20L * minutes++),
                    new ListItem(
                            shop,
                            new ItemId(item + "-" + size),
                            model + ", " + size,
                            Money.euros(cents),
                            new VatRate(vatBasisPoints),
                            new Details(
                                    null,
                                    Duration.ZERO,
                                    Withdrawal.POSSIBLE,
                                    new Details.Variant(model, size))));
        }
    }

    /// Under a heading, and not ready at once.
    void makes(String item, String label, long cents, int vatBasisPoints, Details details) {
        Instant monday = LocalDateTime.of(2020, 11, 30, 8, 10).atZone(PARIS).toInstant();
        byStaff(
                monday.plusSeconds(20L * minutes++),
                new ListItem(
                        shop,
                        new ItemId(item),
                        label,
                        Money.euros(cents),
                        new VatRate(vatBasisPoints),
                        details));
    }

    /// From here on so many are in the shop, and are counted.
    void counts(String item, int pieces) {
        Instant monday = LocalDateTime.of(2020, 11, 30, 8, 10).atZone(PARIS).toInstant();
        byStaff(
                monday.plusSeconds(20L * minutes++),
                new CountStock(shop, new ItemId(item), pieces));
    }

    /// Somebody orders one of each of these things.
    Booking orders(String when, String window, Channel how, String... items) {
        return orders(
                when,
                window,
                how,
                Stream.of(items)
                        .map(ItemId::new)
                        .map(item -> new PlaceOrder.Wanted.Article(item, new Quantity(1)))
                        .toList());
    }

    /// Somebody calls for something that no catalogue has.
    Booking ordersInWords(
            String when, String window, Supply supply, String words, long cents, int vat) {
        var wanted =
                new PlaceOrder.Wanted.InWords(
                        PersonalText.of(words),
                        supply,
                        new Quantity(1),
                        Money.euros(cents),
                        new VatRate(vat));
        return orders(when, window, Channel.PHONE, List.of(wanted));
    }

    Booking orders(
            String when, String window, Channel how, List<? extends PlaceOrder.Wanted> wanted) {
        People.Person person = people.next(shop.value());
        String about = shop + " " + ++bookings;
        SlotId slot = slot(window);
        HoldId hold = new HoldId("h" + Codes.hex("hold " + about));
        Instant at = at(when);
        Actor actor = how == Channel.WEB ? Actor.shopper(person.subject()) : staff();
        Booking booking =
                new Booking(
                        new OrderId("o" + Codes.hex("order " + about)),
                        slot,
                        person,
                        Codes.pickup(about),
                        wanted);
        tell(
                at.minus(FORM),
                new HoldPlace(slot, hold, person.subject(), HoldPlace.USUAL),
                actor,
                how);
        tell(at, place(booking, hold), actor, how);
        return booking;
    }

    private PlaceOrder place(Booking booking, HoldId hold) {
        String initials = shop.value().substring(0, 2).toUpperCase(java.util.Locale.ROOT);
        return new PlaceOrder(
                booking.order(),
                "%s-%d".formatted(initials, 10_000 + bookings * 37),
                booking.slot(),
                hold,
                booking.person().subject(),
                booking.wanted(),
                booking.person().contact(),
                PersonalText.of(booking.code()),
                PayAt.COUNTER);
    }

    /// Somebody wants a window that is full, and goes away.
    void isTurnedAway(String when, String window) {
        People.Person person = people.next(shop.value());
        byShopper(
                at(when),
                person,
                new NoteRefusal(slot(window), person.subject(), SlotRefusal.SLOT_FULL.code()));
    }

    void isBegun(String when, Booking booking) {
        byStaff(at(when), new BeginPreparation(shop, booking.order()));
    }

    void isReady(String when, Booking... bookings) {
        for (Booking booking : bookings) {
            byStaff(at(when), new MarkReady(shop, booking.order()));
        }
    }

    void shopperCancels(String when, Booking booking) {
        byShopper(
                at(when),
                booking.person(),
                new CancelOrder(shop, booking.order(), CancelledBy.SHOPPER));
    }

    void shopCancels(String when, Booking booking) {
        byStaff(at(when), new CancelOrder(shop, booking.order(), CancelledBy.SHOP));
    }

    /// @return the number on her ticket
    int arrives(String when, Booking booking) {
        QueueId queue = queue(when);
        byShopper(at(when), booking.person(), new Arrive(queue, booking.order(), 1, at(when)));
        return tickets.merge(queue.day(), 1, Integer::sum);
    }

    void nextIsCalled(String when) {
        byStaff(at(when), new CallNext(queue(when)));
    }

    void enters(String when, int ticket) {
        byStaff(at(when), new RecordEntry(queue(when), ticket, at(when)));
    }

    /// Comes, is called half a minute later, and has her parcel three minutes after.
    void collects(String when, Booking booking) {
        int ticket = arrives(when, booking);
        Instant at = at(when);
        byStaff(at.plusSeconds(30), new CallNext(queue(when)));
        byStaff(at.plusSeconds(50), new RecordEntry(queue(when), ticket, at.plusSeconds(50)));
        handOver(booking, at.plusSeconds(200));
    }

    /// The same on the doorstep: nobody comes in.
    void collectsAtTheDoor(String when, Booking booking) {
        arrives(when, booking);
        byStaff(at(when).plusSeconds(20), new CallNext(queue(when)));
        handOver(booking, at(when).plusSeconds(75));
    }

    private void handOver(Booking booking, Instant at) {
        HandOver.Shown code = new HandOver.Shown.Code(PersonalText.of(booking.code()));
        byStaff(at, new HandOver(shop, booking.order(), code, at));
    }

    /// Brings the first thing of an order back.
    void bringsBack(String when, Booking booking) {
        byStaff(
                at(when),
                new RecordReturn(
                        shop,
                        new ReturnId("r" + Codes.hex("return " + booking.order())),
                        new Origin.OfOrder(booking.order()),
                        List.of(firstOf(booking)),
                        at(when)));
    }

    static ReturnLine firstOf(Booking booking) {
        return switch (booking.wanted().getFirst()) {
            case PlaceOrder.Wanted.Article(var item, _) -> new ReturnLine(item, new Quantity(1));
            case PlaceOrder.Wanted.InWords _ ->
                    new ReturnLine(new ReturnLine.Goods.OfLine(0), new Quantity(1));
        };
    }

    /// The shop keeps a note about whoever placed this order, and she agrees to hear what is new.
    void isKnown(String when, Booking booking, String note) {
        var subject = booking.person().subject();
        byStaff(at(when), new WriteNote(shop, subject, PersonalText.of(note)));
        tell(
                at(when).plusSeconds(30),
                new TellConsent(shop, subject, Purpose.NEWS, Word.GIVEN),
                staff(),
                Channel.PHONE);
    }

    void byStaff(Instant at, Command command) {
        tell(at, command, staff(), Channel.COUNTER);
    }

    void byShopper(Instant at, People.Person person, Command command) {
        tell(at, command, Actor.shopper(person.subject()), Channel.WEB);
    }

    void tell(Instant at, Command command, Actor actor, Channel channel) {
        told.add(new Told(at, command, actor, channel));
    }

    private Actor staff() {
        return Actor.staff(shop.value());
    }

    private QueueId queue(String when) {
        return new QueueId(shop, LocalDate.ofInstant(at(when), PARIS));
    }

    SlotId slot(String window) {
        return new SlotId(shop, Schedule.COLLECT, at(window));
    }

    static Instant at(String when) {
        int day = Integer.parseInt(when, 0, 2, 10);
        LocalTime time = LocalTime.parse(when.substring(3));
        return LocalDate.of(2020, 12, day).atTime(time).atZone(PARIS).toInstant();
    }
}
