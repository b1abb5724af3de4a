package org.creneau.infrastructure.web.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.ChooseAllowance;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.CloseDay;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;

/// A bookshop that serves at its door, a shoe shop that lets one party in at a time, and an optician
/// with two places a window. All invented.
public final class ThreeShops {
    public static final ShopId BOOKS = new ShopId("librairie");
    public static final ShopId SHOES = new ShopId("chaussures");
    public static final ShopId GLASSES = new ShopId("optique");
    public static final ItemId NOVEL = new ItemId("roman");
    public static final ItemId ATLAS = new ItemId("atlas");
    public static final ItemId BOOTS = new ItemId("bottines");
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final LocalDate SATURDAY = LocalDate.of(2020, 12, 5);

    /// All tests share the town, and many of them a customer.
    public static final Allowance ALL_THEY_WANT = new Allowance(1_000, 1_000);

    private static final LocalDate FROM = LocalDate.of(2020, 11, 1);

    private final Commands commands;
    private final StoppedClock clock;
    private int sent;

    ThreeShops(Commands commands, StoppedClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /// The window of that Saturday that starts at this time on the wall.
    public static SlotId slot(ShopId shop, String time) {
        return slot(shop, SATURDAY, time);
    }

    public static SlotId slot(ShopId shop, LocalDate day, String time) {
        Instant start = day.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
        return new SlotId(shop, Schedule.COLLECT, start);
    }

    void open() {
        open(BOOKS, "Librairie du Passage", "librairie", Door.DOORSTEP, 15, 3);
        open(SHOES, "Chaussures Aubin", "chaussures", Door.INSIDE, 15, 1);
        open(GLASSES, "Optique du Marché", "optique", Door.INSIDE, 30, 2);
        send(new ChooseDistancing(SHOES, new Distancing(8, new Distancing.Text.InForce("FR"), 1)));
        send(
                new ChooseDistancing(
                        GLASSES, new Distancing(60, new Distancing.Text.InForce("FR"), null)));
        send(new CloseDay(BOOKS, SATURDAY.plusDays(3), ClosedFor.PUBLIC_HOLIDAY));
        list(BOOKS, NOVEL, "Le Vent dans les tilleuls", 1_290);
        list(BOOKS, ATLAS, "Petit atlas des chemins creux", 3_950);
        list(SHOES, BOOTS, "Bottines « Hérault », daim", 8_990);
        list(GLASSES, new ItemId("etui"), "Étui rigide", 1_500);
    }

    private void open(ShopId shop, String name, String trade, Door door, int minutes, int places) {
        send(
                new OpenShop(
                        shop,
                        new Profile(
                                name,
                                trade,
                                "3 passage des Tilleuls, Saint-Exemple",
                                "FR",
                                PARIS,
                                door)));
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY) {
                week.put(day, List.of(opening("10:00", "12:30"), opening("14:00", "19:00")));
            }
        }
        Duration length = Duration.ofMinutes(minutes);
        Schedule schedule =
                new Schedule(Schedule.COLLECT, week, length, places, Duration.ofMinutes(10), 6);
        send(new PublishSchedule(shop, schedule, FROM));
        send(new ChooseAllowance(shop, ALL_THEY_WANT));
    }

    private static Opening opening(String from, String to) {
        return new Opening(LocalTime.parse(from), LocalTime.parse(to));
    }

    private void list(ShopId shop, ItemId item, String label, long cents) {
        send(new ListItem(shop, item, label, Money.euros(cents), new VatRate(2_000)));
    }

    private void send(Command command) {
        sent++;
        var issued =
                Issued.first(
                        "opening-" + sent,
                        command,
                        clock.instant().minus(Duration.ofDays(10)),
                        Actor.system("town"),
                        Channel.SYSTEM);
        if (commands.send(issued) instanceof Outcome.Refused(var reason)) {
            throw new IllegalStateException(command + " was refused: " + reason.code());
        }
    }
}
