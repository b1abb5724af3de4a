package org.creneau.domain.play;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.payment.online.LinkEvent.PaymentLinkGiven;
import org.creneau.domain.payment.online.LinkWay;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.ShopEvent.OnlinePaymentChosen;

/// Nobody is shown a link for an order that is over, or in a shop that takes no money online; and who is told until when to
/// pay has five minutes at least, and not longer than until her window begins.
final class WatchedLinks {
    private final List<String> complaints;
    private final Map<ShopId, OnlinePayment> offers = new HashMap<>();
    private final Map<OrderId, SlotId> windows = new HashMap<>();
    private final Set<OrderId> over = new HashSet<>();

    WatchedLinks(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        switch (event) {
            case OnlinePaymentChosen said -> offers.put(said.shop(), said.online());
            case OrderPlaced placed -> windows.put(placed.order(), placed.slot());
            case OrderRescheduled moved -> windows.put(moved.order(), moved.to());
            case OrderCancelled off -> over.add(off.order());
            case OrderTakenBackUp again -> {
                over.remove(again.order());
                windows.put(again.order(), again.to());
            }
            // It came all the same, and is owed again.
            case OrderDelivered there -> over.remove(there.order());
            case PaymentLinkGiven given when given.way() == LinkWay.SHOWN -> shown(given);
            case PaymentAwaitedByLink waits -> waits(waits);
            default -> {}
        }
    }

    private void shown(PaymentLinkGiven given) {
        boolean offered = offers.get(given.shop()) instanceof OnlinePayment.Offered;
        complainIf(!offered || over.contains(given.order()), given);
    }

    private void waits(PaymentAwaitedByLink waits) {
        SlotId window = windows.get(waits.order());
        boolean hurried = waits.until().isBefore(waits.at().plus(Duration.ofMinutes(5)));
        boolean late = window == null || waits.until().isAfter(window.start());
        complainIf(hurried || late || over.contains(waits.order()), waits);
    }

    private void complainIf(boolean broken, Object about) {
        if (broken) {
            complaints.add("Not as links to pay are given: " + about);
        }
    }
}
