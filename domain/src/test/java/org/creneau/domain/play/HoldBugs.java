package org.creneau.domain.play;

import java.util.HashMap;
import java.util.Map;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Hold;
import org.creneau.domain.slot.HoldPlaceDecider;
import org.creneau.domain.slot.Places;

/// Mistakes in counting the places of a window, to be found in memory and in the real store.
public final class HoldBugs {
    private HoldBugs() {}

    static Decider<?, ?> neverFull() {
        return Planted.misjudging(new HoldPlaceDecider(), facts -> with(facts, Map.of()));
    }

    public static Decider<?, ?> countingWithoutHolds() {
        return Planted.misjudging(new HoldPlaceDecider(), HoldBugs::ordersOnly);
    }

    private static HoldPlaceDecider.Facts ordersOnly(HoldPlaceDecider.Facts facts) {
        var orders = new HashMap<>(facts.booking().places().holds());
        orders.values().removeIf(hold -> !(hold instanceof Hold.Taken));
        return with(facts, orders);
    }

    private static HoldPlaceDecider.Facts with(
            HoldPlaceDecider.Facts facts, Map<HoldId, Hold> holds) {
        var places = new Places(facts.booking().places().slot(), holds);
        return new HoldPlaceDecider.Facts(
                new Booking(facts.booking().hours(), places),
                facts.heldIn(),
                facts.hers(),
                facts.earlier());
    }
}
