package org.creneau.application.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.SlotEvent;
import org.jspecify.annotations.Nullable;

/// How much work one window has, in points, written up line by line. Points that are cut later leave an
/// excess, which is nobody's broken promise.
final class WorkLedger {
    private record Held(Instant until, int points) {}

    private final SlotId slot;
    private final Map<HoldId, Held> holds = new HashMap<>();
    private final Map<OrderId, Integer> orders = new HashMap<>();
    private Promises.@Nullable Overworked worst;

    WorkLedger(SlotId slot) {
        this.slot = slot;
    }

    void see(SlotEvent event, Instant now, long position, OptionalInt points) {
        int before = promised(now);
        switch (event) {
            case SlotEvent.PlaceHeld held ->
                    holds.put(held.hold(), new Held(held.until(), held.effort()));
            case SlotEvent.HoldExtended more ->
                    holds.computeIfPresent(
                            more.hold(), (_, held) -> new Held(more.until(), held.points()));
            case SlotEvent.HoldExpired expired -> holds.remove(expired.hold());
            case SlotEvent.HoldReleased released -> holds.remove(released.hold());
            case SlotEvent.PlaceTaken taken -> {
                holds.remove(taken.hold());
                orders.put(taken.order(), taken.effort());
            }
            case SlotEvent.PlaceGivenBack given -> orders.remove(given.order());
            case SlotEvent.BookingRefused _ -> {}
        }
        if (promised(now) > before && points.isPresent()) {
            weigh(promised(now), points.getAsInt(), position);
        }
    }

    private void weigh(int promised, int points, long position) {
        if (promised > points && (worst == null || promised > worst.promised())) {
            worst = new Promises.Overworked(slot, promised, points, position);
        }
    }

    private int promised(Instant now) {
        holds.values().removeIf(held -> !held.until().isAfter(now));
        return holds.values().stream().mapToInt(Held::points).sum()
                + orders.values().stream().mapToInt(points -> points).sum();
    }

    Promises.@Nullable Overworked worst() {
        return worst;
    }
}
