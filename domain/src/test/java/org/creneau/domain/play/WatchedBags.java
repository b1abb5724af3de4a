package org.creneau.domain.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.PreparationEvent.BagsCounted;

/// Bags are counted of what is still in the shop or on its way, and told once as long as they stay as many.
final class WatchedBags {
    private static final Set<String> THERE = Set.of("placed", "ready", "missed", "away");

    private final List<String> complaints;
    private final Map<OrderId, Integer> bags = new HashMap<>();

    WatchedBags(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(OrderTakenBackUp again) {
        bags.remove(again.order());
    }

    /// @param state what has become of the order
    void see(BagsCounted counted, String state) {
        Integer before = bags.put(counted.order(), counted.bags());
        if (!THERE.contains(state)) {
            complaints.add("Bags of an order that is not there: " + counted);
        }
        if (before != null && before == counted.bags()) {
            complaints.add("Nothing new about the bags: " + counted);
        }
    }
}
