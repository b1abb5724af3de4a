package org.creneau.infrastructure.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.catalogue.CountStock;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.shop.Window;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.NoteRefusal;
import org.creneau.domain.slot.ReleaseHold;
import org.creneau.domain.slot.SlotRefusal;

/// Shoppers: each wants the next window, takes the nearest one that is free, fills in the form, and
/// comes at about the time she said.
final class Bookings {
    private static final int TRIES = 200;
    private static final Set<Reason> ANOTHER_MAY_DO =
            Set.of(SlotRefusal.SLOT_FULL, SlotRefusal.TOO_LATE, SlotRefusal.PUBLIC_HOLIDAY);

    private final ShopId shop;
    private final Options options;
    private final Desk desk;
    private final Agenda agenda;
    private final SimulatedClock clock;
    private final Timetable timetable;
    private final Shelves shelves;
    private final Door door;
    private final Purchases purchases;
    private final Figures figures;
    private final Set<ItemId> listed = new HashSet<>();

    Bookings(Scene scene, Door door, Purchases purchases) {
        this.shop = Scene.SHOP;
        this.options = scene.options();
        this.desk = scene.desk();
        this.agenda = scene.agenda();
        this.clock = scene.clock();
        this.timetable = scene.timetable();
        this.shelves = scene.shelves();
        this.figures = scene.figures();
        this.door = door;
        this.purchases = purchases;
    }

    void take(Invoice invoice) {
        Dice dice = new Dice(options.seed(), invoice.key());
        SubjectId subject = purchases.subject(invoice);
        HoldId hold = new HoldId("H" + dice.hex());
        Optional<Window> wanted = timetable.wanted(clock.instant());
        Optional<Window> got = wanted.flatMap(first -> hold(first, hold, subject));
        if (got.isEmpty()) {
            lost(invoice);
            return;
        }
        Duration moved = Duration.between(wanted.orElseThrow().start(), got.get().start());
        if (!moved.isZero()) {
            figures.moved(moved);
        }
        Duration form = dice.between(Duration.ofSeconds(30), Duration.ofMinutes(5));
        agenda.in(form, () -> order(invoice, got.get(), hold, subject, dice));
    }

    /// A shopper asks for the window she wants even where it looks full; after that she believes the
    /// page. What it shows as free may still be gone.
    private Optional<Window> hold(Window wanted, HoldId hold, SubjectId subject) {
        Optional<Window> window = Optional.of(wanted);
        for (int i = 0; i < TRIES && window.isPresent(); i++) {
            Window asked = window.get();
            SlotId slot = slot(asked);
            Outcome answer =
                    desk.byShopper(subject, new HoldPlace(slot, hold, subject, HoldPlace.USUAL));
            if (answer instanceof Outcome.Refused(var reason)) {
                desk.byShopper(subject, new NoteRefusal(slot, subject, reason.code()));
                if (!ANOTHER_MAY_DO.contains(reason)) {
                    return Optional.empty();
                }
                timetable.full(asked);
                window = timetable.after(asked);
            } else {
                return window;
            }
        }
        return Optional.empty();
    }

    private void order(Invoice invoice, Window window, HoldId hold, SubjectId subject, Dice dice) {
        Map<ItemId, Integer> wanted = basket(invoice);
        Sum all = Sum.of(wanted);
        OrderId order = new OrderId("O" + Scene.plain(invoice.key()));
        String code = dice.code();
        Contact contact = contact(invoice, dice);
        boolean cut = false;
        while (!wanted.isEmpty()) {
            var command = command(invoice, order, window, hold, subject, wanted, contact, code);
            switch (desk.byShopper(subject, command)) {
                case Outcome.Accepted _ -> {
                    figures.booked++;
                    figures.ordersCutShort += cut ? 1 : 0;
                    figures.notSold = figures.notSold.plus(all.minus(Sum.of(wanted)));
                    Parcel parcel =
                            new Parcel(
                                    order, slot(window), window.end(), subject, code, dice, wanted);
                    purchases.bought(invoice, parcel);
                    prepare(parcel, window);
                    come(parcel, window);
                    return;
                }
                case Outcome.Refused(OutOfStock told) -> {
                    wanted = less(wanted, told);
                    cut = true;
                }
                case Outcome.Refused _ -> {
                    lost(invoice);
                    return;
                }
            }
        }
        desk.byShopper(subject, new ReleaseHold(slot(window), hold));
        lost(invoice);
        figures.lostForStock++;
    }

    private void lost(Invoice invoice) {
        figures.lost++;
        figures.notSold = invoice.lines().stream().map(Sum::of).reduce(figures.notSold, Sum::plus);
    }

    /// Whoever is told that one thing is short looks at the page again, and wants what it shows of
    /// everything else.
    private Map<ItemId, Integer> less(Map<ItemId, Integer> wanted, OutOfStock told) {
        Map<ItemId, Integer> less = Shelves.without(desk.shownOf(wanted), told.item(), told.left());
        figures.piecesRefused += pieces(wanted) - pieces(less);
        return less;
    }

    private static int pieces(Map<ItemId, Integer> basket) {
        return basket.values().stream().mapToInt(pieces -> pieces).sum();
    }

    private PlaceOrder command(
            Invoice invoice,
            OrderId order,
            Window window,
            HoldId hold,
            SubjectId subject,
            Map<ItemId, Integer> wanted,
            Contact contact,
            String code) {
        return new PlaceOrder(
                order,
                Scene.plain(invoice.key()),
                slot(window),
                hold,
                subject,
                wanted.entrySet().stream().flatMap(Bookings::wanted).toList(),
                contact,
                PersonalText.of(code),
                PayAt.COUNTER);
    }

    /// Lines of one article at one price count together. An article is put up for sale when it is first
    /// seen, at the price it is seen at.
    private Map<ItemId, Integer> basket(Invoice invoice) {
        Map<ItemId, Integer> basket = new LinkedHashMap<>();
        List<ListItem> firstSeen = new ArrayList<>();
        for (Line line : invoice.lines()) {
            ItemId item = Scene.item(line);
            basket.merge(item, line.pieces(), Integer::sum);
            if (listed.add(item)) {
                firstSeen.add(list(item, line));
            }
        }
        desk.byStaffTogether(firstSeen);
        desk.byStaffTogether(firstSeen.stream().flatMap(this::count).toList());
        return basket;
    }

    /// What comes back and nobody was seen to buy was sold before the file begins.
    void heardOf(Invoice cancellation) {
        Map<ItemId, ListItem> before = new LinkedHashMap<>();
        for (Line line : cancellation.lines()) {
            ItemId item = Scene.item(line);
            if (!listed.contains(item)) {
                before.putIfAbsent(item, list(item, line));
            }
        }
        desk.byStaffTogether(List.copyOf(before.values()));
    }

    private Stream<CountStock> count(ListItem listed) {
        Integer pieces = shelves.of(listed.item());
        return pieces == null
                ? Stream.empty()
                : Stream.of(new CountStock(shop, listed.item(), pieces));
    }

    private ListItem list(ItemId item, Line line) {
        String label = line.label().isEmpty() ? line.article() : line.label();
        return new ListItem(
                shop,
                item,
                label,
                new Money(line.cents(), options.currency()),
                new VatRate(options.vatBasisPoints()));
    }

    private static Stream<PlaceOrder.Wanted.Article> wanted(Map.Entry<ItemId, Integer> entry) {
        return Scene.quantities(entry.getValue())
                .map(pieces -> new PlaceOrder.Wanted.Article(entry.getKey(), pieces));
    }

    /// Invented: the number is of the range that no one in France is given.
    private static Contact contact(Invoice invoice, Dice dice) {
        String customer = invoice.customer().isEmpty() ? "inconnu" : invoice.customer();
        return new Contact(
                PersonalText.of("Client " + customer),
                PersonalText.of("+33639980%03d".formatted(dice.below(1000))));
    }

    private void prepare(Parcel parcel, Window window) {
        Duration left =
                Duration.between(clock.instant(), window.start()).minus(Duration.ofMinutes(10));
        agenda.in(
                parcel.dice.between(Duration.ofMinutes(5), left),
                () -> {
                    if (parcel.where == Parcel.Where.BOOKED) {
                        desk.byStaff(new MarkReady(shop, parcel.order));
                    }
                });
    }

    /// Two in three come within their window, the others up to a quarter of an hour before it or three
    /// quarters after.
    private void come(Parcel parcel, Window window) {
        Dice dice = parcel.dice;
        if (dice.inHundred(options.noShows())) {
            figures.noShows++;
            return;
        }
        Duration length = Duration.between(window.start(), window.end());
        int manner = dice.below(12);
        Duration offset =
                manner < 8
                        ? dice.between(Duration.ZERO, length)
                        : manner < 10
                                ? dice.between(Duration.ofMinutes(-15), Duration.ZERO)
                                : dice.between(length, length.plusMinutes(45));
        Instant arrival = window.start().plus(offset);
        agenda.at(sameDay(arrival, window), () -> door.arrive(parcel));
    }

    private Instant sameDay(Instant arrival, Window window) {
        return timetable.day(arrival).equals(timetable.day(window.start()))
                ? arrival
                : window.start();
    }

    private SlotId slot(Window window) {
        return new SlotId(shop, options.schedule().name(), window.start());
    }
}
