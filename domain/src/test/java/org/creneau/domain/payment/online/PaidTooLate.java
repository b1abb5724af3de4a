package org.creneau.domain.payment.online;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.awaited;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.PaidOnline.opened;
import static org.creneau.domain.testing.PaidOnline.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.slotAt;

import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.payment.Means;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Happened;

/// Ann's two novels were called off at half past ten, and she pays after that.
final class PaidTooLate {
    static final SlotId LATER = slotAt("16:00");
    static final TakeBackUp UP = up(SLOT);

    private PaidTooLate() {}

    static TakeBackUp up(SlotId window) {
        return new TakeBackUp(ANNS_ORDER, ANN, window, List.of(NOVEL));
    }

    static PlaceTaken place(SlotId window) {
        return new PlaceTaken(window, HoldId.of(ANNS_ORDER), ANNS_ORDER, NOON);
    }

    static OrderTakenBackUp again(SlotId window) {
        return new OrderTakenBackUp(SHOP, ANNS_ORDER, ANN, SLOT, window, NOON);
    }

    static OrderCancelled off(CancelledBy by) {
        return new OrderCancelled(SHOP, ANNS_ORDER, ANN, by, at("10:30"));
    }

    static Event online(long cents) {
        return taken(TRY, Means.ONLINE, cents);
    }

    /// Nothing came yet.
    static Given calledOff(Event... events) {
        return history(off(CancelledBy.UNPAID), List.of(events));
    }

    /// All of it came.
    static Given late(Event... events) {
        return paid(off(CancelledBy.UNPAID), events);
    }

    static Given paid(OrderCancelled off, Event... events) {
        List<Event> all = new ArrayList<>(List.of(captured(TRY, 1_780), online(1_780)));
        all.addAll(List.of(events));
        return history(off, all);
    }

    static Given history(OrderCancelled off, List<Event> events) {
        List<Event> all = new ArrayList<>(called(off));
        all.addAll(events);
        return given(all.toArray(Event[]::new));
    }

    static List<Event> called(OrderCancelled off) {
        return List.of(
                Happened.opened(),
                places(3),
                novelListed(),
                taken(ANNS_HOLD, ANNS_ORDER, "10:00"),
                placed(),
                awaited(),
                opened(TRY),
                off,
                givenBack(ANNS_ORDER, "10:30"));
    }
}
