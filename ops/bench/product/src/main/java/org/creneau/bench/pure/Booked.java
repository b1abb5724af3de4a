package org.creneau.bench.pure;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;

/// A shop on a Saturday, and one of its windows with some places held.
final class Booked {
    static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    static final ShopId SHOP = new ShopId("mesure");
    static final SlotId SLOT =
            new SlotId(SHOP, Schedule.COLLECT, Instant.parse("2020-12-05T15:00:00Z"));

    private static final Duration HELD = Duration.ofMinutes(10);
    private static final int PLACES = 10_000;

    private Booked() {}

    static List<Event> shop() {
        var opening = new Opening(LocalTime.of(8, 0), LocalTime.of(20, 0));
        var schedule =
                new Schedule(
                        Schedule.COLLECT,
                        Map.of(DayOfWeek.SATURDAY, List.of(opening)),
                        Duration.ofMinutes(15),
                        PLACES,
                        Duration.ofHours(1),
                        30);
        var profile =
                new Profile(
                        "Mesure",
                        "librairie",
                        "1 rue Unité",
                        "FR",
                        ZoneId.of("Europe/Paris"),
                        Door.INSIDE);
        return List.of(
                new ShopOpened(SHOP, profile, NOON),
                new SchedulePublished(SHOP, schedule, LocalDate.of(2020, 12, 1), NOON));
    }

    static List<Event> shopAndHolds(int holds) {
        List<Event> events = new ArrayList<>(shop());
        for (int i = 0; i < holds; i++) {
            events.add(held("hold-" + i));
        }
        return List.copyOf(events);
    }

    static PlaceHeld held(String hold) {
        return new PlaceHeld(
                SLOT, new HoldId(hold), new SubjectId("subject-" + hold), NOON, NOON.plus(HELD));
    }

    static HoldPlace another() {
        return new HoldPlace(SLOT, new HoldId("another"), new SubjectId("somebody"), HELD);
    }
}
