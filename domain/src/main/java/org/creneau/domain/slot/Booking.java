package org.creneau.domain.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.shop.Hours.Found;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.ShopRefusal;

/// What a promise of a window rests on: the shop's hours, and how full the window is.
public record Booking(Hours hours, Places places) {

    public static Fold<Booking> of(SlotId slot) {
        return Hours.of(slot.shop()).and(Places.of(slot), Booking::new);
    }

    /// Why no place can be given out now; empty where one can.
    ///
    /// @param wanted what the place is asked for
    public Optional<Reason> refusal(Occasion wanted, Instant at) {
        return hours.zone()
                .map(zone -> refusal(wanted, zone, at))
                .orElse(Optional.of(ShopRefusal.UNKNOWN_SHOP));
    }

    /// Why the place cannot serve what it is asked for, be it free or not.
    public Optional<Reason> misuse(Occasion wanted) {
        return hours.purposeOf(places.slot())
                .filter(purpose -> purpose != wanted)
                .map(_ -> SlotRefusal.OTHER_PURPOSE);
    }

    private Optional<Reason> refusal(Occasion wanted, ZoneId zone, Instant at) {
        return switch (hours.windowAt(places.slot())) {
            case Found.Nothing _ -> Optional.of(SlotRefusal.UNKNOWN_WINDOW);
            case Found.DayOff(var why) -> Optional.of(closed(why));
            case Found.NeverThatDay _ -> Optional.of(SlotRefusal.SHOP_CLOSED);
            case Found.Offered offered ->
                    misuse(wanted)
                            .or(() -> InTime.refusal(hours, offered, zone, at))
                            .or(() -> full(offered, at));
        };
    }

    private static Reason closed(ClosedFor why) {
        return switch (why) {
            case PUBLIC_HOLIDAY -> SlotRefusal.PUBLIC_HOLIDAY;
            case EXCEPTIONAL -> SlotRefusal.SHOP_CLOSED;
        };
    }

    private Optional<Reason> full(Found.Offered offered, Instant at) {
        return places.inUse(at) < hours.placesIn(offered)
                ? Optional.empty()
                : Optional.of(SlotRefusal.SLOT_FULL);
    }

    /// Gives out a place, after writing down the holds that have run out.
    public Decision promise(Instant at, Event... events) {
        List<Event> all = new ArrayList<>(places.lapsed(at));
        all.addAll(Arrays.asList(events));
        return Decision.accepted(all);
    }
}
