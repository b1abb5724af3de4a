package org.creneau.bench;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.Window;

/// Eight shops, open every day from eight to eight in windows of a quarter of an hour, bookable for as long
/// as a run may need. Windows are numbered across the shops: neighbours in number are of different
/// shops.
final class Town {
    static final int PLACES = 1_000;
    static final ItemId ARTICLE = new ItemId("roman");

    private static final int SHOPS = 8;
    private static final int DAYS = 400;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Schedule schedule;
    private final LocalDate today;
    private final List<Instant> starts = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    Town(Instant now) {
        today = LocalDate.ofInstant(now, PARIS);
        schedule =
                new Schedule(
                        Schedule.COLLECT,
                        everyDay(new Opening(LocalTime.of(8, 0), LocalTime.of(20, 0))),
                        Duration.ofMinutes(15),
                        PLACES,
                        Duration.ofHours(1),
                        DAYS + 2);
        for (int day = 1; day <= DAYS; day++) {
            schedule.windowsOn(today.plusDays(day), PARIS).stream()
                    .map(Window::start)
                    .forEach(starts::add);
        }
    }

    private static Map<DayOfWeek, List<Opening>> everyDay(Opening opening) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(opening));
        }
        return week;
    }

    /// What has to be said before anybody can book.
    List<Command> opening() {
        return IntStream.range(0, SHOPS).mapToObj(this::opening).flatMap(List::stream).toList();
    }

    private List<Command> opening(int number) {
        ShopId shop = shop(number);
        Profile profile =
                new Profile(
                        "Mesure " + number, "librairie", "1 rue Unité", "FR", PARIS, Door.INSIDE);
        return List.of(
                new OpenShop(shop, profile),
                new PublishSchedule(shop, schedule, today),
                new ListItem(shop, ARTICLE, "Un roman", Money.euros(1990), new VatRate(550)));
    }

    static ShopId shop(int number) {
        return new ShopId("mesure-" + number);
    }

    SlotId slot(int number) {
        return new SlotId(
                shop(number % SHOPS), schedule.name(), starts.get(number / SHOPS % starts.size()));
    }

    /// A window that nobody has asked for yet.
    int unused() {
        return next.getAndIncrement();
    }
}
