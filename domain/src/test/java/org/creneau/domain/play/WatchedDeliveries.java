package org.creneau.domain.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.shop.Zone;

/// What is brought goes where the shop goes, in its round, at the price that was said; it arrives once, comes
/// back only from where it went, and nobody stands in the shop's queue for it. In the play everything is a
/// book, and one centime is the least that bringing it costs.
final class WatchedDeliveries {
    private final List<String> complaints;
    private final Map<ShopId, Delivery> terms = new HashMap<>();
    private final Map<OrderId, String> parcels = new HashMap<>();
    private final Map<OrderId, Instant> returned = new HashMap<>();
    private final Set<OrderId> brought = new HashSet<>();

    WatchedDeliveries(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        switch (event) {
            case DeliveryChosen said -> terms.put(said.shop(), said.delivery());
            case OrderPlaced order -> placed(order);
            case OrderDispatched gone -> moved(gone, "out", Set.of("here", "missed"));
            case DeliveryFailed failed -> failed(failed);
            case OrderCameBack back -> {
                moved(back, "here", Set.of("out", "missed"));
                returned.put(back.order(), back.at());
            }
            case OrderDelivered there -> moved(there, "there", Set.of("here", "out", "missed"));
            case Arrived came ->
                    complainIf(
                            came.order() != null && brought.contains(came.order()),
                            "Stands in the queue for what is brought",
                            came);
            default -> {}
        }
    }

    /// What is told of a journey that is over moves nothing.
    private void failed(DeliveryFailed failed) {
        Instant here = returned.getOrDefault(failed.order(), Instant.MIN);
        boolean over = "here".equals(parcels.get(failed.order())) && failed.at().isBefore(here);
        if (!over) {
            moved(failed, "missed", Set.of("out"));
        }
    }

    private void placed(OrderPlaced order) {
        if (order.fulfilment() instanceof Fulfilment.Deliver there) {
            brought.add(order.order());
            parcels.put(order.order(), "here");
            complainIf(!order.slot().schedule().equals(DeliveryWhims.ROUND), "In no round", order);
            terms.getOrDefault(order.shop(), Delivery.NONE).zones().stream()
                    .filter(zone -> zone.name().equals(there.zone()))
                    .findFirst()
                    .ifPresentOrElse(
                            zone -> priced(zone, there, order),
                            () -> complaints.add("Nobody goes there: " + order));
        }
    }

    private void priced(Zone zone, Fulfilment.Deliver there, OrderPlaced order) {
        long goods =
                order.lines().stream()
                        .mapToLong(line -> line.price().cents() * line.quantity().pieces())
                        .sum();
        complainIf(!zone.places().contains(there.to().postalCode().or("")), "Elsewhere", order);
        complainIf(there.fee().cents() != Math.max(1, zone.fee().cents()), "Not the price", order);
        complainIf(zone.minimum() != null && goods < zone.minimum().cents(), "Too little", order);
        complainIf(order.total().cents() != goods + there.fee().cents(), "Not the sum", order);
    }

    private void moved(OrderEvent event, String to, Set<String> from) {
        String was = parcels.getOrDefault(event.order(), "unheard of");
        complainIf(!from.contains(was), "Was " + was, event);
        parcels.put(event.order(), to);
    }

    private void complainIf(boolean broken, String what, Event event) {
        if (broken) {
            complaints.add(what + ": " + event);
        }
    }
}
