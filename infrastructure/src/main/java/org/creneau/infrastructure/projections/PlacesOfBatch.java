package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// What is left of a batch once its events are folded: which holds and orders have a place after it,
/// and which no longer do. Each has at most one row to write, however much happened to it.
final class PlacesOfBatch {
    private final Map<Place, Optional<Held>> holds = new LinkedHashMap<>();
    private final Map<Place, Optional<Taken>> orders = new LinkedHashMap<>();

    /// @param id of the hold or the order
    record Place(SlotId slot, String id) {}

    record Held(Place place, Instant until, int effort, long position) {}

    record Taken(Place place, int effort, long position) {}

    void add(SlotEvent event, long position) {
        switch (event) {
            case PlaceHeld held ->
                    hold(held.slot(), held.hold(), held.until(), held.effort(), position);
            case HoldExtended more -> extend(more, position);
            case HoldExpired expired -> end(expired.slot(), expired.hold().value());
            case HoldReleased released -> end(released.slot(), released.hold().value());
            case PlaceTaken taken -> take(taken, position);
            case PlaceGivenBack back ->
                    orders.put(new Place(back.slot(), back.order().value()), Optional.empty());
            case BookingRefused _ -> {}
        }
    }

    private void hold(SlotId slot, HoldId hold, Instant until, int effort, long position) {
        Place place = new Place(slot, hold.value());
        holds.put(place, Optional.of(new Held(place, until, effort, position)));
    }

    /// One that was held in an earlier batch has its row, which keeps its effort.
    private void extend(HoldExtended more, long position) {
        Place place = new Place(more.slot(), more.hold().value());
        int effort = holds.getOrDefault(place, Optional.empty()).map(Held::effort).orElse(1);
        hold(more.slot(), more.hold(), more.until(), effort, position);
    }

    private void end(SlotId slot, String hold) {
        holds.put(new Place(slot, hold), Optional.empty());
    }

    private void take(PlaceTaken event, long position) {
        end(event.slot(), event.hold().value());
        Place place = new Place(event.slot(), event.order().value());
        orders.put(place, Optional.of(new Taken(place, event.effort(), position)));
    }

    List<Held> holdsAlive() {
        return holds.values().stream().flatMap(Optional::stream).toList();
    }

    List<Place> holdsEnded() {
        return without(holds);
    }

    List<Taken> ordersThere() {
        return orders.values().stream().flatMap(Optional::stream).toList();
    }

    List<Place> ordersGone() {
        return without(orders);
    }

    private static <T> List<Place> without(Map<Place, Optional<T>> rows) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
