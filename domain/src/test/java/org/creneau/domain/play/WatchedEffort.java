package org.creneau.domain.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// No window has more work than it has points for, and no order is less work than its pieces make.
final class WatchedEffort {
    private record Place(SlotId slot, String id) {}

    private final WatchedShops shops;
    private final List<String> complaints;
    private final Map<Place, Integer> points = new HashMap<>();
    private final Map<Place, Instant> until = new HashMap<>();
    private final Map<OrderId, PlaceTaken> last = new HashMap<>();
    private final Map<HoldId, PlaceHeld> asHeld = new HashMap<>();
    private final Map<OrderId, Integer> pieces = new HashMap<>();

    private final WatchedLines lines;

    WatchedEffort(WatchedShops shops, WatchedLines lines, List<String> complaints) {
        this.lines = lines;
        this.shops = shops;
        this.complaints = complaints;
    }

    void see(SlotEvent event) {
        switch (event) {
            case PlaceHeld held -> held(held);
            case HoldExtended more -> until.put(place(more.slot(), more.hold()), more.until());
            case HoldExpired over -> points.remove(place(over.slot(), over.hold()));
            case HoldReleased back -> points.remove(place(back.slot(), back.hold()));
            case PlaceTaken taken -> taken(taken);
            case PlaceGivenBack back -> points.remove(place(back.slot(), back.order()));
            case BookingRefused _ -> {}
        }
    }

    /// Comes after the place that was taken for it.
    void see(OrderEvent event) {
        if (event instanceof OrderPlaced placed) {
            int all = placed.lines().stream().mapToInt(line -> line.quantity().pieces()).sum();
            pieces.put(placed.order(), all);
            weigh(placed.order());
        } else if (event instanceof ShortageEvent) {
            pieces.put(event.order(), lines.pieces(event.order()));
        }
    }

    private void held(PlaceHeld event) {
        Place place = place(event.slot(), event.hold());
        asHeld.put(event.hold(), event);
        points.put(place, event.effort());
        until.put(place, event.until());
        count(event.slot(), event);
    }

    private void taken(PlaceTaken event) {
        Integer before = points.remove(place(event.slot(), event.hold()));
        points.put(place(event.slot(), event.order()), event.effort());
        last.put(event.order(), event);
        if (before == null || before < event.effort()) {
            count(event.slot(), event);
        }
        if (pieces.containsKey(event.order())) {
            weigh(event.order());
        }
    }

    /// How many points nobody has at an instant, holds that have run out by then left out; without end where
    /// none are counted.
    int left(SlotId slot, Instant now) {
        Effort said = shops.effortOf(slot);
        return said == null ? Integer.MAX_VALUE : said.points() - inUse(slot, now);
    }

    private int inUse(SlotId slot, Instant now) {
        return points.entrySet().stream()
                .filter(each -> each.getKey().slot().equals(slot))
                .filter(each -> until.getOrDefault(each.getKey(), Instant.MAX).isAfter(now))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void count(SlotId slot, SlotEvent event) {
        Effort said = shops.effortOf(slot);
        int all =
                points.entrySet().stream()
                        .filter(each -> each.getKey().slot().equals(slot))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        if (said != null && all > said.points()) {
            complaints.add("More work than " + said.points() + " points: " + event);
        }
    }

    /// A window that there is no more has no points to compare with.
    private void weigh(OrderId order) {
        PlaceTaken taken = last.get(order);
        if (taken == null || shops.isClosed(taken.slot())) {
            return;
        }
        Effort said = shops.effortOf(taken.slot());
        int size = pieces.getOrDefault(order, 0);
        int expected =
                said == null
                        ? 1
                        : Math.min(said.points(), (size + said.pieces() - 1) / said.pieces());
        if (taken.effort() != expected && taken.effort() != promised(taken, size)) {
            complaints.add("Not the work of " + size + " pieces: " + taken);
        }
    }

    /// What was held for at least as many pieces.
    private int promised(PlaceTaken taken, int size) {
        PlaceHeld held = asHeld.get(taken.hold());
        Integer pieces = held == null ? null : held.pieces();
        return held != null && pieces != null && size <= pieces ? held.effort() : -1;
    }

    private static Place place(SlotId slot, HoldId hold) {
        return new Place(slot, "hold " + hold);
    }

    private static Place place(SlotId slot, OrderId order) {
        return new Place(slot, "order " + order);
    }
}
