package org.creneau.domain.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// Counts a place as in use from the hold until an event says that it ended: a place that is given out
/// again before that is written down is given out twice.
final class WatchedPlaces {
    private record Held(SlotId slot, HoldId hold) {}

    private final WatchedShops shops;
    private final List<String> complaints;
    private final Map<Held, Instant> alive = new HashMap<>();
    private final Set<HoldId> ids = new HashSet<>();
    private final Set<HoldId> extended = new HashSet<>();
    private final Map<OrderId, Set<SlotId>> taken = new HashMap<>();
    private final Map<Held, String> ended = new HashMap<>();
    private final Set<List<Object>> refused = new HashSet<>();

    WatchedPlaces(WatchedShops shops, List<String> complaints) {
        this.shops = shops;
        this.complaints = complaints;
    }

    /// Whether that is the one place that the order has.
    boolean isTakenBy(OrderId order, SlotId slot) {
        return of(order).equals(Set.of(slot));
    }

    Set<SlotId> of(OrderId order) {
        return taken.computeIfAbsent(order, _ -> new HashSet<>());
    }

    Set<SlotId> stillHeld() {
        return alive.keySet().stream().map(Held::slot).collect(Collectors.toSet());
    }

    void see(SlotEvent event, Instant recordedAt) {
        switch (event) {
            case PlaceHeld held -> held(held);
            case HoldExtended more -> extended(more);
            case HoldExpired expired -> expired(expired, recordedAt);
            case HoldReleased released -> released(released);
            case PlaceTaken place -> taken(place);
            case PlaceGivenBack back -> givenBack(back);
            case BookingRefused no -> refused(no);
        }
    }

    private void held(PlaceHeld event) {
        var held = new Held(event.slot(), event.hold());
        complainIf(!ids.add(event.hold()), "Held twice", event);
        complainIf(!event.at().isBefore(event.slot().start()), "Held in the past", event);
        complainIf(shops.isClosed(event.slot()), "Held on a closed day", event);
        alive.put(held, event.until());
        promised(event);
    }

    private void promised(SlotEvent event) {
        int offered = shops.placesOf(event.slot());
        complainIf(inUse(event.slot()) > offered, "Oversold, " + offered + " offered", event);
    }

    private long inUse(SlotId slot) {
        return inUse(slot, Instant.MIN);
    }

    long inUse(SlotId slot, Instant at) {
        return alive.entrySet().stream()
                        .filter(held -> held.getKey().slot().equals(slot))
                        .filter(held -> held.getValue().isAfter(at))
                        .count()
                + taken.values().stream().filter(slots -> slots.contains(slot)).count();
    }

    private void expired(HoldExpired event, Instant recordedAt) {
        Instant until = ended(event.slot(), event.hold(), "expired");
        complainIf(!event.at().equals(until), "Expired at another instant", event);
        complainIf(event.at().isAfter(recordedAt), "Expired before its time", event);
    }

    private void extended(HoldExtended event) {
        var held = new Held(event.slot(), event.hold());
        Instant until = alive.put(held, event.until());
        complainIf(until == null || !until.isAfter(event.at()), "Extended when it was over", event);
        complainIf(!extended.add(event.hold()), "Extended twice", event);
    }

    private void released(HoldReleased event) {
        complainIf(
                !ended(event.slot(), event.hold(), "released").isAfter(event.at()),
                "Released after it ran out",
                event);
    }

    private Instant ended(SlotId slot, HoldId hold, String how) {
        var held = new Held(slot, hold);
        Instant until = alive.remove(held);
        complainIf(until == null, "Neither alive nor ended once", held + " " + how);
        ended.put(held, how);
        return until == null ? Instant.EPOCH : until;
    }

    /// An order that moves has two places for as long as the append goes on; nothing else has.
    private void taken(PlaceTaken event) {
        var held = new Held(event.slot(), event.hold());
        boolean kept = alive.remove(held) != null;
        boolean anew = "expired".equals(ended.put(held, "taken"));
        boolean moves = event.hold().value().equals(event.order().value());
        complainIf(!kept && !anew && !moves, "Taken without a hold", event);
        complainIf(!moves && !of(event.order()).isEmpty(), "Two places", event);
        complainIf(!of(event.order()).add(event.slot()), "Taken twice", event);
        if (!kept) {
            promised(event);
        }
    }

    private void givenBack(PlaceGivenBack event) {
        complainIf(!of(event.order()).remove(event.slot()), "Had no place", event);
    }

    private void refused(BookingRefused event) {
        boolean news = refused.add(List.of(event.slot(), event.subject(), event.reason()));
        complainIf(!news, "Counted twice", event);
    }

    private void complainIf(boolean broken, String what, Object about) {
        if (broken) {
            complaints.add(what + ": " + about);
        }
    }
}
