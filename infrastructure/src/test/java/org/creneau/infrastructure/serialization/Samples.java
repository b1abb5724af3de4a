package org.creneau.infrastructure.serialization;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.StockEvent.CountingStopped;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesCameBack;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
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
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.FailedFor;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.PreparationEvent.BagsCounted;
import org.creneau.domain.order.PreparationEvent.CancellationExplained;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.creneau.domain.order.PreparationEvent.PreparationBegun;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.partner.KeyProof;
import org.creneau.domain.partner.PartnerEvent.KeyGiven;
import org.creneau.domain.partner.PartnerEvent.KeyWithdrawn;
import org.creneau.domain.partner.PartnerName;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.Books;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Pace;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.ShopEvent.AcceptanceChosen;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DayOpened;
import org.creneau.domain.shop.ShopEvent.DayRestored;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.PaceChosen;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.shop.Zone;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// One event of every kind, as the stored samples tell them. What is added to an event later gets the
/// value here that its upgrade gives it.
final class Samples {
    static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    static final ShopId SHOP = new ShopId("librairie");
    static final SubjectId ANN = new SubjectId("5d1f0c");
    static final OrderId ORDER = new OrderId("7f3a9b");
    static final String NAME = "Anne Lérable";
    static final String PHONE = "+33639981234";
    static final String CODE = "K7M4QX";

    private static final SlotId SLOT =
            new SlotId(SHOP, Schedule.COLLECT, Instant.parse("2020-12-05T15:00:00Z"));
    private static final SlotId LATER =
            new SlotId(SHOP, Schedule.COLLECT, Instant.parse("2020-12-05T16:00:00Z"));
    private static final HoldId HOLD = new HoldId("c0ffee");
    private static final ItemId ITEM = new ItemId("carnet");
    static final QueueId QUEUE = new QueueId(SHOP, LocalDate.of(2020, 12, 5));

    private static final List<Event> OTHERS =
            List.of(
                    new ShopOpened(
                            SHOP,
                            new Profile(
                                    "Librairie du Passage",
                                    "librairie",
                                    "3 passage des Tilleuls, Vaux",
                                    "FR",
                                    ZoneId.of("Europe/Paris"),
                                    Door.DOORSTEP),
                            NOON),
                    new SchedulePublished(SHOP, schedule(), LocalDate.of(2020, 12, 1), NOON),
                    new DayClosed(SHOP, LocalDate.of(2020, 12, 25), ClosedFor.PUBLIC_HOLIDAY, NOON),
                    new PaceChosen(SHOP, LocalDate.of(2020, 12, 5), Pace.RUSH, NOON),
                    new DayOpened(
                            SHOP,
                            LocalDate.of(2020, 12, 6),
                            Schedule.COLLECT,
                            List.of(new Schedule.Opening(LocalTime.of(10, 0), LocalTime.of(18, 0))),
                            NOON),
                    new DayRestored(SHOP, LocalDate.of(2020, 12, 6), NOON),
                    new HolidaysChosen(SHOP, new Holidays.Kept("FR", new Commune("67482")), NOON),
                    new DistancingChosen(
                            SHOP, new Distancing(60, new Distancing.Text.InForce("FR"), 5), NOON),
                    new AcceptanceChosen(SHOP, Acceptance.AFTER_A_LOOK, NOON),
                    new AllowanceChosen(SHOP, new Allowance(3, 2), NOON),
                    new PuttingAsideChosen(SHOP, new PuttingAside.For(2), NOON),
                    new ChangeDeadlineChosen(SHOP, Duration.ofHours(2), NOON),
                    QueueSamples.ARRANGED,
                    new KeyGiven(
                            SHOP,
                            new PartnerId("a1b2c3"),
                            new PartnerName("Place du marché"),
                            List.of(Scope.READ, Scope.ORDER),
                            new KeyProof("0f".repeat(32)),
                            NOON),
                    new KeyWithdrawn(
                            SHOP,
                            new PartnerId("a1b2c3"),
                            new PartnerName("Place du marché"),
                            NOON),
                    new ItemListed(
                            SHOP,
                            ITEM,
                            "Carnet à points",
                            Money.euros(1290),
                            new VatRate(2000),
                            NOON),
                    new ItemWithdrawn(SHOP, ITEM, NOON),
                    new StockCounted(SHOP, ITEM, 12, NOON),
                    new CountingStopped(SHOP, ITEM, NOON),
                    new PiecesReceived(SHOP, ITEM, new MovementId("m1a2b3"), 6, NOON),
                    new PiecesWrittenOff(
                            SHOP, ITEM, new MovementId("m1a2b4"), 1, GoneFor.SOLD, NOON),
                    new PiecesPromised(SHOP, ITEM, new OrderId("o1a2b3"), 2, NOON),
                    new PiecesGivenBack(SHOP, ITEM, new OrderId("o1a2b3"), 2, NOON),
                    new PiecesHandedOver(SHOP, ITEM, new OrderId("o1a2b3"), 2, NOON),
                    new PiecesBroughtBack(SHOP, ITEM, new ReturnId("r1a2b3"), 1, NOON),
                    new PlaceHeld(
                            SLOT, HOLD, ANN, NOON, NOON.plus(Duration.ofMinutes(10)), 1, null),
                    new HoldExtended(
                            SLOT,
                            HOLD,
                            ANN,
                            NOON.plus(Duration.ofMinutes(20)),
                            NOON.plusSeconds(300)),
                    new HoldExpired(SLOT, HOLD, NOON),
                    new HoldReleased(SLOT, HOLD, null, NOON),
                    new PlaceTaken(SLOT, HOLD, ORDER, NOON),
                    new PlaceGivenBack(SLOT, ORDER, NOON),
                    new BookingRefused(SLOT, ANN, "slot-full", NOON),
                    placed(),
                    new OrderRescheduled(SHOP, ORDER, SLOT, LATER, AskedBy.SHOPPER, NOON),
                    new AcceptanceAwaited(SHOP, ORDER, NOON),
                    new OrderAccepted(SHOP, ORDER, NOON),
                    new PreparationBegun(SHOP, ORDER, NOON),
                    new BagsCounted(SHOP, ORDER, 2, NOON),
                    new CancellationExplained(SHOP, ORDER, ANN, PersonalText.of(CODE), NOON),
                    new OrderReady(SHOP, ORDER, NOON),
                    new OrderNotCollected(SHOP, ORDER, NOON),
                    new OrderHandedOver(SHOP, ORDER, ShownBy.CODE, NOON),
                    new OrderCancelled(SHOP, ORDER, null, CancelledBy.SHOPPER, NOON),
                    new PutAsideSettled(
                            SHOP,
                            ORDER,
                            List.of(new BoughtLine(0, new Quantity(1))),
                            ShownBy.NAME,
                            NOON),
                    new PutAsideLapsed(SHOP, ORDER, NOON),
                    new GoodsReturned(
                            SHOP,
                            new ReturnId("b4c2d1"),
                            new Origin.OfOrder(ORDER),
                            List.of(new ReturnLine(ITEM, new Quantity(1))),
                            Fit.FOR_SALE,
                            Motive.UNSAID,
                            NOON),
                    new NoteWritten(SHOP, ANN, PersonalText.of(CODE), NOON),
                    new ConsentTold(SHOP, ANN, Purpose.NEWS, Word.GIVEN, NOON),
                    new DeliveryChosen(SHOP, delivery(), NOON),
                    new OrderDispatched(SHOP, ORDER, ANN, null, NOON),
                    new OrderDelivered(SHOP, ORDER, NOON),
                    new DeliveryFailed(SHOP, ORDER, FailedFor.NOBODY_THERE, NOON),
                    new OrderCameBack(SHOP, ORDER, NOON),
                    new PiecesCameBack(SHOP, ITEM, ORDER, 1, NOON));

    static final List<Event> ALL =
            Stream.of(
                            OTHERS,
                            PaymentSamples.ALL,
                            PhotoSamples.ALL,
                            AppointmentSamples.ALL,
                            ShortageSamples.ALL,
                            NoticeSamples.ALL,
                            TillSamples.ALL,
                            WaitingSamples.ALL,
                            WithdrawalSamples.ALL,
                            BringingSamples.ALL,
                            OnlineSamples.ALL,
                            HookSamples.ALL,
                            QueueSamples.ALL)
                    .flatMap(List::stream)
                    .toList();

    private Samples() {}

    static OrderPlaced placed() {
        return new OrderPlaced(
                SHOP,
                ORDER,
                "KM-48213",
                SLOT,
                ANN,
                List.of(
                        new OrderLine(
                                ITEM,
                                "Carnet à points",
                                new Quantity(2),
                                Money.euros(1290),
                                new VatRate(2000))),
                new Contact(PersonalText.of(NAME), PersonalText.of(PHONE)),
                PersonalText.of(CODE),
                PayAt.COUNTER,
                new Terms.Obligation(),
                NOON);
    }

    private static Delivery delivery() {
        var bourg =
                new Zone(
                        "Le bourg",
                        List.of("67000", "Vieux-Moulin"),
                        Money.euros(400),
                        Money.euros(1500),
                        new Carriage.OwnRound(),
                        "tournee");
        var elsewhere =
                new Zone(
                        "Ailleurs",
                        List.of("67100"),
                        Money.euros(750),
                        null,
                        new Carriage.Carrier("La Diligence", 3),
                        "tournee");
        return new Delivery(List.of(bourg, elsewhere), new Books(false, Set.of("Romans")));
    }

    static Event of(Class<?> type) {
        return ALL.stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    private static Schedule schedule() {
        var morning = new Schedule.Opening(LocalTime.of(9, 30), LocalTime.of(12, 30));
        var afternoon = new Schedule.Opening(LocalTime.of(14, 0), LocalTime.of(19, 0));
        return new Schedule(
                Schedule.COLLECT,
                Map.of(
                        DayOfWeek.TUESDAY, List.of(morning, afternoon),
                        DayOfWeek.SATURDAY, List.of(afternoon)),
                Duration.ofMinutes(15),
                6,
                Duration.ofMinutes(45),
                7);
    }
}
