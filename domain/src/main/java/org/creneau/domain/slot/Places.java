package org.creneau.domain.slot;

import java.time.Instant;
import java.util.Comparator;
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
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// How full a window is.
///
/// Places are counted at an instant, so that a hold that has run out frees its place without anybody
/// having to run. It is written down as expired by whoever reuses the place, in the same append: a
/// decision about that hold made elsewhere with an earlier clock then meets a conflict instead of
/// confirming what is gone.
///
/// Each of them is a part of the window's work, too, counted in points.
///
/// @param kept how many places orders have, and holds that nobody wrote down as ended
/// @param effort of all of these together, in points
/// @param firstEnd no hold runs out before this instant
public record Places(
        SlotId slot, PMap<HoldId, Hold> holds, int kept, int effort, Instant firstEnd) {
    private static final Hold UNKNOWN = new Unknown();
    private static final Comparator<HoldExpired> IN_ORDER =
            Comparator.comparing(HoldExpired::at).thenComparing(ended -> ended.hold().value());

    public Places(SlotId slot, Map<HoldId, Hold> holds) {
        this(slot, HashTreePMap.from(holds), kept(holds), effort(holds), firstEnd(holds));
    }

    private static int kept(Map<HoldId, Hold> holds) {
        return (int) holds.values().stream().filter(Hold::keepsPlace).count();
    }

    private static int effort(Map<HoldId, Hold> holds) {
        return holds.values().stream().mapToInt(Hold::effort).sum();
    }

    private static Instant firstEnd(Map<HoldId, Hold> holds) {
        return holds.values().stream()
                .map(Hold::end)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    public static Fold<Places> of(SlotId slot) {
        Boundary counted =
                Boundary.of(
                        slot.tag(),
                        Set.of(
                                PlaceHeld.class,
                                HoldExtended.class,
                                HoldExpired.class,
                                HoldReleased.class,
                                PlaceTaken.class,
                                PlaceGivenBack.class));
        return Fold.of(SlotEvent.class, counted, new Places(slot, Map.of()), Places::evolve);
    }

    Places evolve(SlotEvent event) {
        return switch (event) {
            case PlaceHeld held -> with(held.hold(), alive(held));
            case HoldExtended more -> with(more.hold(), hold(more.hold()).extended(more.until()));
            case HoldExpired expired -> with(expired.hold(), new Expired());
            case HoldReleased released -> with(released.hold(), new Released());
            case PlaceTaken taken -> with(taken.hold(), new Taken(taken.order(), taken.effort()));
            case PlaceGivenBack back -> without(back.order());
            case BookingRefused _ -> this;
        };
    }

    private static Hold alive(PlaceHeld held) {
        Integer pieces = held.pieces();
        return new Alive(held.until(), held.effort(), pieces == null ? Integer.MAX_VALUE : pieces);
    }

    private Places with(HoldId id, Hold state) {
        PMap<HoldId, Hold> next = holds.plus(id, state);
        Hold before = next.size() > holds.size() ? UNKNOWN : hold(id);
        if (before.end().equals(firstEnd) && firstEnd.isBefore(Instant.MAX)) {
            return new Places(slot, next, kept(next), effort(next), firstEnd(next));
        }
        int more = (state.keepsPlace() ? 1 : 0) - (before.keepsPlace() ? 1 : 0);
        Instant first = state.end().isBefore(firstEnd) ? state.end() : firstEnd;
        int harder = state.effort() - before.effort();
        return new Places(slot, next, kept + more, effort + harder, first);
    }

    private Places without(OrderId order) {
        Places next = this;
        for (Map.Entry<HoldId, Hold> hold : holds.entrySet()) {
            if (hold.getValue() instanceof Taken(var taker, _) && taker.equals(order)) {
                next = next.with(hold.getKey(), new Released());
            }
        }
        return next;
    }

    public Hold hold(HoldId id, Instant at) {
        return hold(id).at(at);
    }

    private Hold hold(HoldId id) {
        return holds.getOrDefault(id, UNKNOWN);
    }

    /// Places that belong to an order or to a hold that has not run out.
    public int inUse(Instant at) {
        return kept - lapsed(at).size();
    }

    /// How much of the window's work they are, in points.
    public int effortInUse(Instant at) {
        return effort - lapsed(at).stream().mapToInt(ended -> hold(ended.hold()).effort()).sum();
    }

    /// What is to be written down before a place is given out anew, in the order in which it ran out.
    public List<HoldExpired> lapsed(Instant at) {
        if (firstEnd.isAfter(at)) {
            return List.of();
        }
        return holds.keySet().stream().flatMap(id -> lapsed(id, at)).sorted(IN_ORDER).toList();
    }

    private Stream<HoldExpired> lapsed(HoldId id, Instant at) {
        return hold(id, at) instanceof Lapsed(var since)
                ? Stream.of(new HoldExpired(slot, id, since))
                : Stream.empty();
    }
}
