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
    /// @param pieces how many are to be ordered for it
    public Optional<Reason> refusal(Occasion wanted, int pieces, Instant at) {
        return hours.zone()
                .map(zone -> refusal(wanted, pieces, zone, at))
                .orElse(Optional.of(ShopRefusal.UNKNOWN_SHOP));
    }

    /// From when on the window cannot be booked any more, full or not: no later than it begins, and earlier where
    /// the shop has to prepare, wants notice or has a cut-off hour. Empty where it cannot be booked now.
    public Optional<Instant> end(Instant at) {
        return hours.zone().flatMap(zone -> end(zone, at));
    }

    private Optional<Instant> end(ZoneId zone, Instant at) {
        return hours.windowAt(places.slot()) instanceof Found.Offered offered
                        && InTime.refusal(hours, offered, zone, at).isEmpty()
                ? Optional.of(InTime.end(hours, offered, zone, at))
                : Optional.empty();
    }

    /// Why the place cannot serve what it is asked for, be it free or not.
    public Optional<Reason> misuse(Occasion wanted) {
        return hours.purposeOf(places.slot())
                .filter(purpose -> purpose != wanted)
                .map(_ -> SlotRefusal.OTHER_PURPOSE);
    }

    private Optional<Reason> refusal(Occasion wanted, int pieces, ZoneId zone, Instant at) {
        return switch (hours.windowAt(places.slot())) {
            case Found.Nothing _ -> Optional.of(SlotRefusal.UNKNOWN_WINDOW);
            case Found.DayOff(var why) -> Optional.of(closed(why));
            case Found.NeverThatDay _ -> Optional.of(SlotRefusal.SHOP_CLOSED);
            case Found.Offered offered ->
                    misuse(wanted)
                            .or(() -> InTime.refusal(hours, offered, zone, at))
                            .or(() -> full(offered, at))
                            .or(() -> tooLarge(offered, pieces, at));
        };
    }

    private static Reason closed(ClosedFor why) {
        return switch (why) {
            case PUBLIC_HOLIDAY -> SlotRefusal.PUBLIC_HOLIDAY;
            case EXCEPTIONAL -> SlotRefusal.SHOP_CLOSED;
        };
    }

    private Optional<Reason> full(Found.Offered offered, Instant at) {
        boolean free =
                places.inUse(at) < hours.placesIn(offered)
                        && places.effortInUse(at) < hours.pointsIn(offered);
        return free ? Optional.empty() : Optional.of(SlotRefusal.SLOT_FULL);
    }

    private Optional<Reason> tooLarge(Found.Offered offered, int pieces, Instant at) {
        return hasPoints(offered, hours.effortIn(offered, pieces), at)
                ? Optional.empty()
                : Optional.of(SlotRefusal.ORDER_TOO_LARGE);
    }

    private boolean hasPoints(Found.Offered offered, int more, Instant at) {
        return more <= hours.pointsIn(offered) - places.effortInUse(at);
    }

    /// How much of the window's work an order of so many pieces is, in points: no more than was held for as
    /// many, and what was held where there is no such window any more.
    public int effort(int pieces, Hold as) {
        int held = Math.max(1, as.effort());
        if (!(hours.windowAt(places.slot()) instanceof Found.Offered offered)) {
            return held;
        }
        int effort = hours.effortIn(offered, pieces);
        return pieces <= as.pieces() ? Math.min(effort, held) : effort;
    }

    /// Whether a place that is held takes an order of so many pieces. It was promised to those it was held
    /// for; what is more needs the points that are missing.
    public boolean holds(int pieces, Hold as, Instant at) {
        int more = effort(pieces, as) - as.effort();
        return pieces <= as.pieces() || more <= 0 || hasPoints(more, at);
    }

    private boolean hasPoints(int more, Instant at) {
        return hours.windowAt(places.slot()) instanceof Found.Offered offered
                && hasPoints(offered, more, at);
    }

    /// The same window after something happened to its places.
    public Booking after(SlotEvent event) {
        return new Booking(hours, places.evolve(event));
    }

    /// Gives out a place, after writing down the holds that have run out.
    public Decision promise(Instant at, Event... events) {
        List<Event> all = new ArrayList<>(places.lapsed(at));
        all.addAll(Arrays.asList(events));
        return Decision.accepted(all);
    }
}
