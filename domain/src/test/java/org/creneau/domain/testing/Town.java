package org.creneau.domain.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Contact;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;

/// A bookshop on a Saturday in December, with people who want something from it. All invented.
public final class Town {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final LocalDate SATURDAY = LocalDate.of(2020, 12, 5);
    public static final Instant NOON = at("12:00");

    public static final ShopId SHOP = new ShopId("librairie");
    public static final ShopId OTHER_SHOP = new ShopId("chaussures");
    public static final QueueId QUEUE = new QueueId(SHOP, SATURDAY);

    /// From 15:00 to 15:15.
    public static final SlotId SLOT = slotAt("15:00");

    public static final SubjectId ANN = new SubjectId("ann");
    public static final SubjectId BOB = new SubjectId("bob");
    public static final HoldId ANNS_HOLD = new HoldId("hold-ann");
    public static final HoldId BOBS_HOLD = new HoldId("hold-bob");
    public static final OrderId ANNS_ORDER = new OrderId("order-ann");
    public static final OrderId BOBS_ORDER = new OrderId("order-bob");
    public static final ReturnId RETURN = new ReturnId("return-1");

    public static final ItemId NOVEL = new ItemId("novel");
    public static final ItemId ATLAS = new ItemId("atlas");
    public static final Money NOVEL_PRICE = Money.euros(890);
    public static final Money ATLAS_PRICE = Money.euros(3950);
    public static final VatRate BOOKS = new VatRate(550);

    public static final PersonalText CODE = PersonalText.of("K7M4PX");
    public static final Contact CONTACT =
            new Contact(PersonalText.of("Anne Exemple"), PersonalText.of("+33199001234"));

    private Town() {}

    /// On that Saturday, by the clock on the wall.
    public static Instant at(String time) {
        return on(SATURDAY, time);
    }

    public static Instant on(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
    }

    public static SlotId slotAt(String time) {
        return slotOn(SATURDAY, time);
    }

    public static SlotId slotOn(LocalDate day, String time) {
        return new SlotId(SHOP, Schedule.COLLECT, on(day, time));
    }

    public static Quantity pieces(int pieces) {
        return new Quantity(pieces);
    }

    public static Profile profile(Door door) {
        return profile(door, "FR");
    }

    public static Profile profile(Door door, String country) {
        return new Profile(
                "Librairie du Passage",
                "librairie",
                "3 passage des Tilleuls, Saint-Exemple",
                country,
                PARIS,
                door);
    }

    /// Every day from 9 to 12 and from 14 to 19, windows of a quarter of an hour that can be booked up
    /// to an hour before and a week ahead.
    public static Schedule schedule(int places) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(opening("09:00", "12:00"), opening("14:00", "19:00")));
        }
        return new Schedule(
                Schedule.COLLECT, week, Duration.ofMinutes(15), places, Duration.ofHours(1), 7);
    }

    public static Opening opening(String from, String to) {
        return new Opening(LocalTime.parse(from), LocalTime.parse(to));
    }
}
