package org.creneau.domain.play;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;

/// Three shops on the last day of one text and the first of another: one where the day turns in the evening of the others,
/// and one that serves at its door.
record DayScene(String country, LocalDate day, int surface) {
    static final ShopId HERE = new ShopId("librairie");
    static final ShopId FAR = new ShopId("saint-denis");
    static final ShopId STALL = new ShopId("primeur");
    static final List<ShopId> SHOPS = List.of(HERE, FAR, STALL);
    private static final ZoneId ISLAND = ZoneId.of("Indian/Reunion");
    private static final int WINDOWS = 60;
    private static final int OF_A_WINDOW = 2;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    static DayScene drawn(Random dice) {
        List<DayScene> scenes =
                List.of(
                        new DayScene("FR", LocalDate.of(2020, 11, 27), 24),
                        new DayScene("FR", LocalDate.of(2021, 1, 30), 40),
                        new DayScene("FR", LocalDate.of(2021, 5, 18), 32),
                        new DayScene("FR", LocalDate.of(2021, 6, 29), 12),
                        new DayScene("BE", LocalDate.of(2020, 11, 1), 50),
                        new DayScene("BE", LocalDate.of(2021, 3, 25), 18));
        return scenes.get(dice.nextInt(scenes.size()));
    }

    static ZoneId zone(ShopId shop) {
        return shop.equals(FAR) ? ISLAND : Town.PARIS;
    }

    Instant begins() {
        return at(day, "08:00");
    }

    Instant ends() {
        return at(day.plusDays(1), "10:30");
    }

    /// When all of it is long over.
    Instant late() {
        return ends().plus(Duration.ofDays(1));
    }

    private static Instant at(LocalDate day, String time) {
        return Town.on(day, time);
    }

    /// What was said and ordered before.
    List<Event> before() {
        List<Event> events = new ArrayList<>();
        for (ShopId shop : SHOPS) {
            events.add(new ShopOpened(shop, profile(shop), eve()));
            events.add(new SchedulePublished(shop, schedule(), day.minusDays(9), eve()));
            events.add(new DistancingChosen(shop, inForce(), eve()));
            events.add(
                    new ItemListed(
                            shop, Town.NOVEL, "Un roman", Town.NOVEL_PRICE, Town.BOOKS, eve()));
            for (int order = 0; order < WINDOWS * OF_A_WINDOW; order++) {
                events.add(placed(shop, order));
            }
        }
        return events;
    }

    private Instant eve() {
        return begins().minus(Duration.ofDays(1));
    }

    private Distancing inForce() {
        return new Distancing(surface, new Text.InForce(country), null);
    }

    private Profile profile(ShopId shop) {
        Door door = shop.equals(STALL) ? Door.DOORSTEP : Door.INSIDE;
        return new Profile(
                "Chez " + shop.value(), "commerce", "1 rue Exemple", country, zone(shop), door);
    }

    /// Day and night.
    private static Schedule schedule() {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek each : DayOfWeek.values()) {
            week.put(each, List.of(new Opening(LocalTime.MIDNIGHT, LocalTime.of(23, 45))));
        }
        return new Schedule(Schedule.COLLECT, week, WINDOW, 9, Duration.ZERO, 7);
    }

    private OrderPlaced placed(ShopId shop, int order) {
        return Happened.placed(new OrderId(shop + "-" + order), slot(shop, order), eve());
    }

    private SlotId slot(ShopId shop, int order) {
        return slot(shop, begins().plus(WINDOW.multipliedBy(order / OF_A_WINDOW)));
    }

    SlotId slot(ShopId shop, Instant start) {
        return new SlotId(shop, Schedule.COLLECT, start);
    }

    /// Somebody whose window is about now, or one of the others.
    OrderId order(ShopId shop, Instant now, Random dice) {
        long window = Duration.between(begins(), now).dividedBy(WINDOW) + dice.nextInt(6) - 3;
        long order = window * OF_A_WINDOW + dice.nextInt(OF_A_WINDOW);
        return new OrderId(shop + "-" + (dice.nextInt(12) == 0 ? dice.nextInt(140) : order));
    }
}
