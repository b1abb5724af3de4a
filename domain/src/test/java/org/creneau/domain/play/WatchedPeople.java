package org.creneau.domain.play;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.testing.Town;

/// Nobody takes more for herself than the shop allows one person. In the play, whose name begins with an
/// `s` asks for herself. Whoever only brings something has ordered nothing by it.
final class WatchedPeople {
    private record Person(ShopId shop, SubjectId subject) {}

    private record Day(Person person, LocalDate day) {}

    private final WatchedShops shops;
    private final List<String> complaints;
    private final Map<Person, Map<HoldId, Instant>> held = new HashMap<>();
    private final Map<Day, Set<OrderId>> ordered = new HashMap<>();

    WatchedPeople(WatchedShops shops, List<String> complaints) {
        this.shops = shops;
        this.complaints = complaints;
    }

    void see(SlotEvent event) {
        if (event instanceof PlaceHeld place) {
            var hers = holds(new Person(place.shop(), place.subject()));
            hers.put(place.hold(), place.until());
            hers.values().removeIf(until -> !until.isAfter(place.at()));
            int most = shops.allowance(place.shop()).holds();
            complainIf(asksForHerself(place.subject()) && hers.size() > most, place);
        } else if (event instanceof HoldExtended more) {
            holds(new Person(more.shop(), more.subject())).put(more.hold(), more.until());
        } else if (event instanceof HoldReleased back) {
            held.values().forEach(holds -> holds.remove(back.hold()));
        }
    }

    void see(OrderEvent event) {
        if (event instanceof OrderPlaced placed && !placed.slot().isOverCounter()) {
            LocalDate day = LocalDate.ofInstant(placed.slot().start(), Town.PARIS);
            var person = new Person(placed.shop(), placed.subject());
            var hers = ordered.computeIfAbsent(new Day(person, day), _ -> new HashSet<>());
            if (!placed.lines().stream().allMatch(OrderLine::comesBack)) {
                hers.add(placed.order());
            }
            int most = shops.allowance(placed.shop()).ordersPerDay();
            boolean brings = placed.lines().stream().anyMatch(OrderLine::comesBack);
            boolean bound = asksForHerself(placed.subject()) && !brings;
            complainIf(bound && hers.size() > most, placed);
        } else if (event instanceof OrderCancelled off) {
            ordered.values().forEach(orders -> orders.remove(off.order()));
        } else if (event instanceof OrderTakenBackUp again) {
            LocalDate day = LocalDate.ofInstant(again.to().start(), Town.PARIS);
            var person = new Person(again.shop(), again.subject());
            ordered.computeIfAbsent(new Day(person, day), _ -> new HashSet<>()).add(again.order());
        }
    }

    private Map<HoldId, Instant> holds(Person person) {
        return held.computeIfAbsent(person, _ -> new HashMap<>());
    }

    private static boolean asksForHerself(SubjectId subject) {
        return subject.value().startsWith("s");
    }

    private void complainIf(boolean broken, Object about) {
        if (broken) {
            complaints.add("More than one person may take: " + about);
        }
    }
}
