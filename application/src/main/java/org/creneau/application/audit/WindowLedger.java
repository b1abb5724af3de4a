package org.creneau.application.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.SlotEvent;
import org.jspecify.annotations.Nullable;

/// Who has a place in one window, written up line by line.
///
/// A window is oversold by the event that makes it so: one that adds a person, where the people with a
/// place are then more than the places offered at that moment. Places that are cut later leave an
/// excess, which is nobody's broken promise.
final class WindowLedger {
    private final SlotId slot;
    private final Map<HoldId, Instant> holds = new HashMap<>();
    private final Set<OrderId> orders = new HashSet<>();
    private final WorkLedger work;
    private Instant now = Instant.MIN;
    private int most;
    private int placesAtMost;
    private Promises.@Nullable Oversold worst;

    WindowLedger(SlotId slot) {
        this.slot = slot;
        this.work = new WorkLedger(slot);
    }

    /// @param points empty where they are not counted
    void see(SlotEvent event, long position, int places, OptionalInt points) {
        now = event.at().isAfter(now) ? event.at() : now;
        int before = promised();
        switch (event) {
            case SlotEvent.PlaceHeld held -> holds.put(held.hold(), held.until());
            case SlotEvent.HoldExtended more -> holds.put(more.hold(), more.until());
            case SlotEvent.HoldExpired expired -> holds.remove(expired.hold());
            case SlotEvent.HoldReleased released -> holds.remove(released.hold());
            case SlotEvent.PlaceTaken taken -> {
                holds.remove(taken.hold());
                orders.add(taken.order());
            }
            case SlotEvent.PlaceGivenBack given -> orders.remove(given.order());
            case SlotEvent.BookingRefused _ -> {}
        }
        weigh(before, position, places);
        work.see(event, now, position, points);
    }

    private void weigh(int before, long position, int places) {
        if (orders.size() > most) {
            most = orders.size();
            placesAtMost = places;
        }
        int promised = promised();
        if (promised > before
                && promised > places
                && (worst == null || promised > worst.promised())) {
            worst = new Promises.Oversold(slot, promised, places, position);
        }
    }

    private int promised() {
        holds.values().removeIf(until -> !until.isAfter(now));
        return orders.size() + holds.size();
    }

    Promises.@Nullable Oversold oversold() {
        return worst;
    }

    /// The worst of what made it more work than it has points for; absent where nothing did.
    Promises.@Nullable Overworked overworked() {
        return work.worst();
    }

    Promises.Busiest busiest() {
        return new Promises.Busiest(slot, most, placesAtMost);
    }
}
