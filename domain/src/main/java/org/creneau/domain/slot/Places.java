package org.creneau.domain.slot;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.Hold.Alive;
import org.creneau.domain.slot.Hold.Expired;
import org.creneau.domain.slot.Hold.Lapsed;
import org.creneau.domain.slot.Hold.Released;
import org.creneau.domain.slot.Hold.Taken;
import org.creneau.domain.slot.Hold.Unknown;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// How full a window is.
///
/// Places are counted at an instant, so that a hold that has run out frees its place without anybody
/// having to run. It is written down as expired by whoever reuses the place, in the same append: a
/// decision about that hold made elsewhere with an earlier clock then meets a conflict instead of
/// confirming what is gone.
public record Places(SlotId slot, Map<HoldId, Hold> holds) {

    public static Fold<Places> of(SlotId slot) {
        Boundary counted =
                Boundary.of(
                        slot.tag(),
                        Set.of(
                                PlaceHeld.class,
                                HoldExpired.class,
                                HoldReleased.class,
                                PlaceTaken.class,
                                PlaceGivenBack.class));
        return Fold.of(SlotEvent.class, counted, new Places(slot, Map.of()), Places::evolve);
    }

    private Places evolve(SlotEvent event) {
        return switch (event) {
            case PlaceHeld held -> with(held.hold(), new Alive(held.until()));
            case HoldExpired expired -> with(expired.hold(), new Expired());
            case HoldReleased released -> with(released.hold(), new Released());
            case PlaceTaken taken -> with(taken.hold(), new Taken(taken.order()));
            case PlaceGivenBack back -> without(back.order());
            case BookingRefused _ -> this;
        };
    }

    private Places with(HoldId hold, Hold state) {
        Map<HoldId, Hold> next = new LinkedHashMap<>(holds);
        next.put(hold, state);
        return new Places(slot, next);
    }

    private Places without(OrderId order) {
        Map<HoldId, Hold> next = new LinkedHashMap<>(holds);
        next.replaceAll((_, hold) -> hold.equals(new Taken(order)) ? new Released() : hold);
        return new Places(slot, next);
    }

    public Hold hold(HoldId id, Instant at) {
        return holds.getOrDefault(id, new Unknown()).at(at);
    }

    /// Places that belong to an order or to a hold that has not run out.
    public int inUse(Instant at) {
        return (int) holds.values().stream().filter(hold -> hold.at(at).keepsPlace()).count();
    }

    /// What is to be written down before a place is given out anew.
    public List<HoldExpired> lapsed(Instant at) {
        return holds.keySet().stream().flatMap(id -> lapsed(id, at)).toList();
    }

    private Stream<HoldExpired> lapsed(HoldId id, Instant at) {
        return hold(id, at) instanceof Lapsed(var since)
                ? Stream.of(new HoldExpired(slot, id, since))
                : Stream.empty();
    }
}
