package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creneau.application.catalogue.Catalogues;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.application.slot.OpenWindows;
import org.creneau.application.slot.OpenWindows.Day;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.shop.DayPlan;
import org.creneau.domain.shop.Holiday;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Zone;
import org.springframework.stereotype.Component;

/// What pages and the REST interface ask of the views, with the shop's own calendar.
@Component
public final class Reading {
    private static final int ONE = 1;

    private final Shops shops;
    private final Catalogues catalogues;
    private final OpenWindows windows;
    private final Orders orders;
    private final Desk desk;

    Reading(Shops shops, Catalogues catalogues, OpenWindows windows, Orders orders, Desk desk) {
        this.shops = shops;
        this.catalogues = catalogues;
        this.windows = windows;
        this.orders = orders;
        this.desk = desk;
    }

    public List<ShopView> shops() {
        return shops.all();
    }

    public ShopView shop(ShopId id) {
        return shops.find(id).orElseThrow(() -> new NotFound("shop"));
    }

    public List<ItemView> catalogue(ShopId shop) {
        return catalogues.of(shop);
    }

    /// Withdrawn articles too.
    public List<ItemView> shelves(ShopId shop) {
        return catalogues.everything(shop);
    }

    /// The picture of its front.
    public Optional<Photo> front(ShopId shop) {
        return catalogues.front(shop);
    }

    public Map<ShopId, Photo> fronts() {
        return catalogues.fronts();
    }

    public ItemView article(ShopId shop, ItemId item) {
        shop(shop);
        return catalogues.find(shop, item).orElseThrow(() -> new NotFound("item"));
    }

    public LocalDate today(ShopView shop) {
        return LocalDate.ofInstant(desk.now(), shop.profile().zone());
    }

    public QueueId todaysQueue(ShopView shop) {
        return queueOn(shop, desk.now());
    }

    /// The queue of the day on which something happened: what is told after midnight is of the day before.
    public QueueId queueOn(ShopView shop, Instant happened) {
        return new QueueId(shop.id(), LocalDate.ofInstant(happened, shop.profile().zone()));
    }

    /// Every day on which orders can be collected, as far as can be booked now, today first.
    public List<Day> bookableDays(ShopView shop) {
        return bookableDays(shop, ONE);
    }

    /// For an order of so many pieces.
    public List<Day> bookableDays(ShopView shop, int pieces) {
        return windows.days(shop.id(), today(shop), horizon(shop) + 1, pieces, desk.now()).stream()
                .map(day -> day.only(window -> window.purpose() == Occasion.COLLECT))
                .toList();
    }

    /// The same with the windows in which one brings something back.
    public List<Day> bringingDays(ShopView shop, int pieces) {
        return windows.days(shop.id(), today(shop), horizon(shop) + 1, pieces, desk.now()).stream()
                .map(
                        day ->
                                day.only(
                                        window ->
                                                window.purpose() == Occasion.COLLECT
                                                        || window.purpose() == Occasion.BRING_BACK))
                .toList();
    }

    /// The same, whatever people come for.
    List<Day> daysAhead(ShopView shop) {
        return windows.days(shop.id(), today(shop), horizon(shop) + 1, ONE, desk.now());
    }

    /// The same with the windows of the rounds that bring something to people.
    public List<Day> orderableDays(ShopView shop, int pieces) {
        Set<String> rounds =
                shop.delivery().zones().stream().map(Zone::schedule).collect(Collectors.toSet());
        return windows.days(shop.id(), today(shop), horizon(shop) + 1, pieces, desk.now()).stream()
                .map(
                        day ->
                                day.only(
                                        window ->
                                                window.purpose() == Occasion.COLLECT
                                                        || rounds.contains(
                                                                window.slot().schedule())))
                .toList();
    }

    /// The days of one round, as far as can be booked now, today first.
    public List<Day> roundDays(ShopView shop, String schedule, int pieces) {
        return windows.days(shop.id(), today(shop), horizon(shop) + 1, pieces, desk.now()).stream()
                .map(day -> day.only(window -> window.slot().schedule().equals(schedule)))
                .toList();
    }

    public List<Day> days(ShopView shop, LocalDate from, int days) {
        return days(shop, from, days, ONE);
    }

    /// For an order of so many pieces.
    public List<Day> days(ShopView shop, LocalDate from, int days, int pieces) {
        return windows.days(shop.id(), from, days, pieces, desk.now());
    }

    private static int horizon(ShopView shop) {
        return shop.schedules().stream()
                .map(ShopView.InUse::schedule)
                .mapToInt(Schedule::horizonDays)
                .max()
                .orElse(0);
    }

    public Optional<Window> nextFree(ShopView shop) {
        return bookableDays(shop).stream()
                .flatMap(day -> day.windows().stream())
                .filter(Window::bookable)
                .findFirst();
    }

    public Optional<Window> window(SlotId slot) {
        return window(slot, ONE);
    }

    /// As it stands for an order of so many pieces.
    public Optional<Window> window(SlotId slot, int pieces) {
        ShopView shop = shop(slot.shop());
        LocalDate day = LocalDate.ofInstant(slot.start(), shop.profile().zone());
        return windows.days(shop.id(), day, 1, pieces, desk.now()).stream()
                .flatMap(d -> d.windows().stream())
                .filter(window -> window.slot().equals(slot))
                .findFirst();
    }

    /// For an order of so many pieces.
    public Optional<Window> nearestFree(SlotId slot, int pieces) {
        return windows.nearestFree(slot, pieces, desk.now());
    }

    public OrderView order(ShopId shop, OrderId order) {
        return orders.find(shop, order).orElseThrow(() -> new NotFound("order"));
    }

    /// As far as the view shows.
    public boolean isPlaced(ShopId shop, OrderId order) {
        return orders.find(shop, order).isPresent();
    }

    /// An order that somebody has a true link to was placed, even where the view is too late to show it.
    ///
    /// @throws TemporarilyUnavailable as long as it is
    public OrderView linked(ShopId shop, OrderId order) {
        return orders.find(shop, order)
                .orElseThrow(
                        () ->
                                new TemporarilyUnavailable(
                                        "The orders are not shown yet", new NotFound("order")));
    }

    /// Of whatever day.
    public List<OrderView> ordersToAccept(ShopId shop) {
        return orders.toAccept(shop);
    }

    /// @throws MalformedValue of kind `date` for a day that no calendar of ours has
    public List<OrderView> ordersOn(ShopId shop, LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2999) {
            throw new MalformedValue("date");
        }
        return orders.on(shop, day);
    }

    /// What the shop said of single days, from a day on.
    public Map<LocalDate, DayPlan> saidFrom(ShopView shop, LocalDate day) {
        return new TreeMap<>(shop.days().said()).tailMap(day, true);
    }

    /// The public holidays of a year from a day on that close the shop.
    public Map<LocalDate, Holiday> holidaysFrom(ShopView shop, LocalDate day) {
        Map<LocalDate, Holiday> holidays = new TreeMap<>();
        day.datesUntil(day.plusYears(1))
                .forEach(
                        date ->
                                shop.days()
                                        .holidays()
                                        .on(date)
                                        .ifPresent(found -> holidays.put(date, found)));
        return holidays;
    }

    public boolean isToday(ShopView shop, Instant instant) {
        return LocalDate.ofInstant(instant, shop.profile().zone()).equals(today(shop));
    }
}
