package org.creneau.infrastructure.projections;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
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
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// A small town: two shops with the same hours, and what happens in them on a Saturday.
final class Town {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final ShopId BOOKS = new ShopId("librairie");
    static final ShopId SHOES = new ShopId("chaussures");
    static final LocalDate SATURDAY = LocalDate.parse("2020-12-05");
    static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    static final QueueId QUEUE = new QueueId(BOOKS, SATURDAY);
    static final SubjectId ANN = new SubjectId("ann");
    static final ItemId NOVEL = new ItemId("novel");
    static final Contact CONTACT =
            new Contact(PersonalText.of("Ann Onyme"), PersonalText.of("+33639980000"));
    static final OrderLine TWO_NOVELS =
            new OrderLine(NOVEL, "Un roman", new Quantity(2), Money.euros(1290), new VatRate(550));

    private Town() {}

    static Profile profile(String name) {
        return new Profile(name, "librairie", "1 rue du Port, Orbec", "FR", PARIS, Door.INSIDE);
    }

    static ShopOpened opened(ShopId shop) {
        return new ShopOpened(shop, profile("Chez " + shop), NOON.minusSeconds(86_400));
    }

    static Schedule quarters(int places) {
        return new Schedule(
                Schedule.COLLECT,
                Map.of(
                        DayOfWeek.SATURDAY,
                        List.of(
                                new Opening(LocalTime.of(10, 0), LocalTime.of(12, 0)),
                                new Opening(LocalTime.of(14, 0), LocalTime.of(18, 0)))),
                Duration.ofMinutes(15),
                places,
                Duration.ofHours(1),
                14);
    }

    static SchedulePublished published(ShopId shop, int places) {
        return new SchedulePublished(
                shop, quarters(places), LocalDate.parse("2020-11-01"), NOON.minusSeconds(86_000));
    }

    /// The window that starts at this time of the Saturday, wall-clock.
    static SlotId slot(ShopId shop, int hour, int minute) {
        return new SlotId(
                shop, Schedule.COLLECT, SATURDAY.atTime(hour, minute).atZone(PARIS).toInstant());
    }

    static PlaceHeld held(SlotId slot, String hold, Instant until) {
        return new PlaceHeld(slot, new HoldId(hold), ANN, NOON, until);
    }

    static PlaceTaken taken(SlotId slot, String hold, String order) {
        return new PlaceTaken(slot, new HoldId(hold), new OrderId(order), NOON);
    }

    static OrderPlaced placed(SlotId slot, String order) {
        return placed(slot, order, TWO_NOVELS);
    }

    static OrderPlaced placed(SlotId slot, String order, OrderLine... lines) {
        return placed(slot, order, CONTACT, new Terms.Obligation(), lines);
    }

    static OrderPlaced placed(SlotId slot, String order, Terms terms, OrderLine... lines) {
        return placed(slot, order, CONTACT, terms, lines);
    }

    static OrderPlaced placed(SlotId slot, String order, Contact contact, Terms terms) {
        return placed(slot, order, contact, terms, TWO_NOVELS);
    }

    private static OrderPlaced placed(
            SlotId slot, String order, Contact contact, Terms terms, OrderLine... lines) {
        return new OrderPlaced(
                slot.shop(),
                new OrderId(order),
                "N-" + order,
                slot,
                ANN,
                List.of(lines),
                contact,
                PersonalText.of("AB23CD"),
                PayAt.COUNTER,
                terms,
                NOON);
    }

    static ItemListed listed(ShopId shop, ItemId item, String label, long cents) {
        return new ItemListed(shop, item, label, Money.euros(cents), new VatRate(550), NOON);
    }
}
