package org.creneau.domain.play;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.NoticeEvent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PreparationEvent;
import org.creneau.domain.order.ShortageEvent;

/// Where a shop looks first, an order that somebody placed for herself waits for its yes, which is said
/// once. In the play those who order for themselves are called s….
final class WatchedProgress {
    private static final Set<String> STANDING = Set.of("placed", "ready", "missed");

    private final WatchedShops shops;
    private final List<String> complaints;
    private final Set<OrderId> toAccept = new HashSet<>();
    private final Set<OrderId> unsaid = new HashSet<>();
    private final WatchedNotices notices;
    private final WatchedBags bags;

    WatchedProgress(WatchedShops shops, List<String> complaints) {
        this.shops = shops;
        this.complaints = complaints;
        this.notices = new WatchedNotices(complaints);
        this.bags = new WatchedBags(complaints);
    }

    void see(OrderPlaced placed) {
        complainIf(!unsaid.isEmpty(), "Nobody said that it waits for a yes: " + unsaid);
        boolean hers = placed.subject().value().startsWith("s") && !brings(placed);
        if (hers && shops.looksFirst(placed.shop())) {
            unsaid.add(placed.order());
        }
    }

    /// Whoever had not said yes has still to say it.
    void see(OrderTakenBackUp again) {
        bags.see(again);
        if (toAccept.remove(again.order())) {
            unsaid.add(again.order());
        }
    }

    /// A visit to bring something back is agreed on like an hour of the optician's.
    private static boolean brings(OrderPlaced placed) {
        return placed.lines().stream().anyMatch(OrderLine::comesBack);
    }

    /// @param state what has become of the order
    void see(PreparationEvent event, String state) {
        switch (event) {
            case PreparationEvent.AcceptanceAwaited awaited -> {
                complainIf(!unsaid.remove(awaited.order()), "Waits for nobody: " + event);
                toAccept.add(awaited.order());
            }
            case PreparationEvent.OrderAccepted accepted ->
                    complainIf(
                            !toAccept.remove(accepted.order()) || !STANDING.contains(state),
                            "Was not to be accepted: " + event);
            case PreparationEvent.PreparationBegun _ -> {}
            case ShortageEvent _ -> {}
            case PreparationEvent.BagsCounted counted -> bags.see(counted, state);
            case NoticeEvent told -> notices.see(told, state);
            case PreparationEvent.CancellationExplained _ ->
                    complainIf(!state.equals("cancelled"), "Was not called off: " + event);
        }
    }

    private void complainIf(boolean broken, String complaint) {
        if (broken) {
            complaints.add(complaint);
        }
    }
}
