package org.creneau.domain.play;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.DeliveryEvent;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PreparationEvent;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;
import org.creneau.domain.testing.Town;

/// Things are put aside where a shop does so, for as many days as it says, and whoever tries them buys
/// what there is of them. What is ordered with the duty to pay is handed over, and never tried.
final class WatchedAside {
    private final WatchedLines lines;
    private final List<String> complaints;
    private final Map<ShopId, PuttingAside> offers = new HashMap<>();
    private final Map<OrderId, OrderPlaced> aside = new HashMap<>();

    WatchedAside(WatchedLines lines, List<String> complaints) {
        this.lines = lines;
        this.complaints = complaints;
    }

    void see(ShopEvent event) {
        if (event instanceof PuttingAsideChosen chosen) {
            offers.put(chosen.shop(), chosen.puttingAside());
        }
    }

    void see(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed -> {
                if (placed.terms() instanceof Terms.PutAside(var until)) {
                    aside.put(placed.order(), placed);
                    complainIf(!until.equals(promised(placed)), placed);
                }
            }
            case OrderRescheduled to ->
                    complainIf(isAside(to) && !to.to().start().isBefore(until(to)), to);
            case PutAsideSettled tried -> complainIf(!isAside(tried), tried);
            case PutAsideLapsed over ->
                    complainIf(!isAside(over) || !over.at().equals(until(over)), over);
            case OrderHandedOver over -> complainIf(isAside(over) && isLeft(over), over);
            case OrderReady _, OrderNotCollected _, OrderCancelled _ -> {}
            case OrderTakenBackUp again -> complainIf(isAside(again), again);
            case PreparationEvent _ -> {}
            case DeliveryEvent _ -> {}
        }
    }

    /// Midnight after the last day. What is to be exchanged is kept for a day wherever she brings something.
    private Instant promised(OrderPlaced placed) {
        return switch (offers.getOrDefault(placed.shop(), new PuttingAside.NotOffered())) {
            case PuttingAside.NotOffered _ ->
                    placed.lines().stream().anyMatch(OrderLine::comesBack)
                            ? midnight(placed, 0)
                            : Instant.MIN;
            case PuttingAside.For(var days) -> midnight(placed, days);
        };
    }

    private static Instant midnight(OrderPlaced placed, int days) {
        return LocalDate.ofInstant(placed.slot().start(), Town.PARIS)
                .plusDays(1L + days)
                .atStartOfDay(Town.PARIS)
                .toInstant();
    }

    /// Whether anything is left to be tried.
    private boolean isLeft(OrderEvent event) {
        return !lines.of(event.order()).stream().allMatch(OrderLine::comesBack);
    }

    private boolean isAside(OrderEvent event) {
        return aside.containsKey(event.order());
    }

    private Instant until(OrderEvent event) {
        OrderPlaced placed = aside.get(event.order());
        return placed != null && placed.terms() instanceof Terms.PutAside(var until)
                ? until
                : Instant.MAX;
    }

    private void complainIf(boolean broken, Object about) {
        if (broken) {
            complaints.add("Not as it was put aside: " + about);
        }
    }
}
