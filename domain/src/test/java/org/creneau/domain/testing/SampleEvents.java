package org.creneau.domain.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.StockEvent.CountingStopped;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.customer.CustomerEvent.ConsentTold;
import org.creneau.domain.customer.CustomerEvent.NoteWritten;
import org.creneau.domain.customer.Purpose;
import org.creneau.domain.customer.Word;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.Terms;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Pace;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DayOpened;
import org.creneau.domain.shop.ShopEvent.DayRestored;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.PaceChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// At least one event of every kind, and every shape that its parts can take: for whoever writes events
/// down and reads them back. They happen in a shop that no other test is about, in an order in which
/// they could have happened.
public final class SampleEvents {
    private static final LocalDate DAY = LocalDate.of(2020, 12, 5);
    private static final Schedule.Opening EXTRA = Town.opening("10:00", "13:00");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final QueueId QUEUE = new QueueId(Town.OTHER_SHOP, DAY);
    private static final SlotId SLOT =
            new SlotId(Town.OTHER_SHOP, Schedule.COLLECT, Instant.parse("2020-12-05T14:00:00Z"));
    private static final SlotId LATER =
            new SlotId(Town.OTHER_SHOP, Schedule.COLLECT, Instant.parse("2020-12-05T14:30:00Z"));
    private static final SubjectId SUBJECT = new SubjectId("subject-zoe");
    private static final HoldId HOLD = new HoldId("hold-1");
    private static final OrderId ORDER = new OrderId("order-1");
    private static final OrderId SECOND_ORDER = new OrderId("order-2");
    private static final OrderId THIRD_ORDER = new OrderId("order-3");
    private static final ItemId BOOT = new ItemId("boot-38");

    public static final List<Event> ALL =
            List.of(
                    new ShopOpened(Town.OTHER_SHOP, profile(Door.INSIDE), at("07:00")),
                    new ShopOpened(Town.OTHER_SHOP, profile(Door.DOORSTEP), at("07:01")),
                    new SchedulePublished(Town.OTHER_SHOP, schedule(), DAY, at("07:02")),
                    finer(new Lead.OpenTime(Duration.ofHours(3))),
                    finer(new Lead.OpenDays(2)),
                    new PaceChosen(Town.OTHER_SHOP, DAY, Pace.RUSH, at("07:03")),
                    new DayClosed(
                            Town.OTHER_SHOP,
                            LocalDate.of(2020, 12, 25),
                            ClosedFor.PUBLIC_HOLIDAY,
                            at("07:03")),
                    new DayClosed(
                            Town.OTHER_SHOP,
                            LocalDate.of(2020, 12, 24),
                            ClosedFor.EXCEPTIONAL,
                            at("07:04")),
                    new DayOpened(Town.OTHER_SHOP, DAY, "collect", List.of(EXTRA), at("07:04")),
                    new DayRestored(Town.OTHER_SHOP, LocalDate.of(2020, 12, 24), at("07:04")),
                    holidays(new Holidays.Kept("FR", new Commune("67482"))),
                    holidays(new Holidays.Kept("BE", null)),
                    holidays(new Holidays.NotKept()),
                    distancing(new Distancing(60, new Text.InForce("FR"), null)),
                    distancing(new Distancing(60, new Text.AsOf("BE", DAY), 5)),
                    distancing(new Distancing(60, new Text.None(), 3)),
                    new ItemListed(
                            Town.OTHER_SHOP,
                            BOOT,
                            "Bottine « Hérault » n° 38, daim",
                            Money.euros(8_990),
                            new VatRate(2_000),
                            at("07:06")),
                    new ItemListed(
                            Town.OTHER_SHOP,
                            new ItemId("boot-39"),
                            "Bottine « Hérault » n° 39, daim",
                            Money.euros(9_490),
                            new VatRate(2_000),
                            new Details(
                                    "Bottines",
                                    Duration.ofDays(2),
                                    Withdrawal.MADE_TO_MEASURE,
                                    new Details.Variant("Bottine « Hérault », daim", "39")),
                            at("07:07")),
                    new PlaceHeld(SLOT, HOLD, SUBJECT, at("07:10"), at("07:20")),
                    new HoldExtended(SLOT, HOLD, SUBJECT, at("07:30"), at("07:11")),
                    new BookingRefused(SLOT, SUBJECT, "slot-full", at("07:11")),
                    new PlaceTaken(SLOT, HOLD, ORDER, at("07:12")),
                    placed(
                            ORDER,
                            new Contact(
                                    PersonalText.of("Zoé Exemple"),
                                    PersonalText.of("+33639980001")),
                            PersonalText.of("H3RM9T"),
                            List.of(boot(), hat(Supply.IN_SHOP)),
                            new Terms.Obligation()),
                    placed(
                            SECOND_ORDER,
                            new Contact(new PersonalText.Erased(), new PersonalText.Erased()),
                            new PersonalText.Erased(),
                            List.of(boot()),
                            new Terms.Obligation()),
                    placed(
                            THIRD_ORDER,
                            new Contact(
                                    PersonalText.of("Zoé Exemple"),
                                    null,
                                    PersonalText.of("zoe@exemple.fr")),
                            PersonalText.of("P9KD2V"),
                            List.of(hat(Supply.FROM_SUPPLIER)),
                            new Terms.PutAside(at("22:59"))),
                    new ItemWithdrawn(Town.OTHER_SHOP, BOOT, at("07:13")),
                    new HoldReleased(SLOT, new HoldId("hold-2"), SUBJECT, at("07:14")),
                    new HoldReleased(SLOT, new HoldId("hold-4"), null, at("07:14")),
                    new AllowanceChosen(Town.OTHER_SHOP, new Allowance(2, 1), at("07:14")),
                    new HoldExpired(SLOT, new HoldId("hold-3"), at("07:15")),
                    new ChangeDeadlineChosen(Town.OTHER_SHOP, Duration.ofHours(2), at("07:16")),
                    new PlaceTaken(LATER, new HoldId("order-1"), ORDER, at("07:20")),
                    new PlaceGivenBack(SLOT, ORDER, at("07:20")),
                    new OrderRescheduled(
                            Town.OTHER_SHOP, ORDER, SLOT, LATER, AskedBy.SHOPPER, at("07:20")),
                    new OrderReady(Town.OTHER_SHOP, ORDER, at("07:30")),
                    new Arrived(QUEUE, 1, ORDER, 2, at("14:00")),
                    new Arrived(QUEUE, 2, null, 1, at("14:01")),
                    new Called(QUEUE, 1, ORDER, 3, 7, at("14:02")),
                    new Called(QUEUE, 2, null, 3, null, at("14:02")),
                    new Entered(QUEUE, 1, ORDER, 2, at("14:03")),
                    new WalkedIn(QUEUE, 3, "visit-3", 1, at("14:04")),
                    new ServedAtDoor(QUEUE, 2, null, at("14:05")),
                    new OrderNotCollected(Town.OTHER_SHOP, SECOND_ORDER, at("14:05")),
                    new OrderHandedOver(Town.OTHER_SHOP, ORDER, ShownBy.CODE, at("14:06")),
                    new Left(QUEUE, 1, ORDER, Seen.IMPLIED_BY_HAND_OVER, at("14:06")),
                    new Left(QUEUE, 3, null, Seen.WATCHED, at("14:07")),
                    new Arrived(QUEUE, 4, SECOND_ORDER, 1, at("14:08")),
                    new MarkedAbsent(QUEUE, 4, SECOND_ORDER, at("14:09")),
                    new OrderCancelled(
                            Town.OTHER_SHOP,
                            SECOND_ORDER,
                            SUBJECT,
                            CancelledBy.SHOPPER,
                            at("14:10")),
                    new OrderCancelled(
                            Town.OTHER_SHOP,
                            new OrderId("order-3"),
                            null,
                            CancelledBy.SHOP,
                            at("14:10")),
                    new PlaceGivenBack(SLOT, SECOND_ORDER, at("14:10")),
                    returned(
                            "return-of-order",
                            new Origin.OfOrder(ORDER),
                            new ReturnLine(BOOT, new Quantity(1)),
                            new ReturnLine(new ReturnLine.Goods.OfLine(1), new Quantity(1))),
                    returned(
                            "return-of-unknown",
                            new Origin.Unknown(),
                            new ReturnLine(BOOT, new Quantity(1))),
                    new NoteWritten(
                            Town.OTHER_SHOP,
                            SUBJECT,
                            PersonalText.of("Préfère le soir"),
                            at("15:00")),
                    new ConsentTold(
                            Town.OTHER_SHOP, SUBJECT, Purpose.NEWS, Word.GIVEN, at("15:00")),
                    new StockCounted(Town.OTHER_SHOP, BOOT, 12, at("15:01")),
                    new PiecesReceived(
                            Town.OTHER_SHOP, BOOT, new MovementId("delivery-1"), 3, at("15:02")),
                    new PiecesWrittenOff(
                            Town.OTHER_SHOP,
                            BOOT,
                            new MovementId("sale-1"),
                            1,
                            GoneFor.SOLD,
                            at("15:03")),
                    new PiecesPromised(
                            Town.OTHER_SHOP, BOOT, new OrderId("order-3"), 2, at("15:04")),
                    new PiecesGivenBack(
                            Town.OTHER_SHOP, BOOT, new OrderId("order-3"), 1, at("15:05")),
                    new PiecesHandedOver(
                            Town.OTHER_SHOP, BOOT, new OrderId("order-3"), 1, at("15:06")),
                    new PiecesBroughtBack(
                            Town.OTHER_SHOP, BOOT, new ReturnId("return-3"), 1, at("15:07")),
                    new CountingStopped(Town.OTHER_SHOP, BOOT, at("15:08")));

    private SampleEvents() {}

    private static Instant at(String time) {
        return Instant.parse("2020-12-05T" + time + ":00.123456Z");
    }

    private static Profile profile(Door door) {
        return new Profile(
                "Chaussures Exemple",
                "chaussures",
                "12 rue des Tanneurs, Saint-Exemple",
                "FR",
                PARIS,
                door);
    }

    private static Schedule schedule() {
        return new Schedule(
                Schedule.COLLECT,
                Map.of(
                        DayOfWeek.SATURDAY,
                        List.of(Town.opening("10:00", "12:30"), Town.opening("14:00", "19:00"))),
                Duration.ofMinutes(30),
                4,
                Duration.ofMinutes(90),
                14);
    }

    private static SchedulePublished finer(Lead lead) {
        Duration five = Duration.ofMinutes(5);
        var finer = new Finer(Occasion.APPOINTMENT, lead, LocalTime.NOON, five, five);
        return new SchedulePublished(
                Town.OTHER_SHOP, schedule().with(finer), DAY, DAY.plusDays(20), at("07:02"));
    }

    private static HolidaysChosen holidays(Holidays chosen) {
        return new HolidaysChosen(Town.OTHER_SHOP, chosen, at("07:05"));
    }

    private static DistancingChosen distancing(Distancing distancing) {
        return new DistancingChosen(Town.OTHER_SHOP, distancing, at("07:05"));
    }

    private static OrderLine boot() {
        return new OrderLine(
                BOOT,
                "Bottine « Hérault » n° 38, daim",
                new Quantity(1),
                Money.euros(8_990),
                new VatRate(2_000));
    }

    private static OrderLine hat(Supply supply) {
        return new OrderLine(
                new OrderLine.Goods.InWords(
                        PersonalText.of("Le chapeau bleu en vitrine, pour Zoé"), supply),
                new Quantity(1),
                Money.euros(4_500),
                new VatRate(2_000));
    }

    private static OrderPlaced placed(
            OrderId order, Contact contact, PersonalText code, List<OrderLine> lines, Terms terms) {
        return new OrderPlaced(
                Town.OTHER_SHOP,
                order,
                "B-3",
                SLOT,
                SUBJECT,
                lines,
                contact,
                code,
                PayAt.COUNTER,
                terms,
                at("07:12"));
    }

    private static GoodsReturned returned(String id, Origin origin, ReturnLine... lines) {
        return new GoodsReturned(
                Town.OTHER_SHOP,
                new ReturnId(id),
                origin,
                List.of(lines),
                Fit.FOR_SALE,
                at("15:00"));
    }
}
