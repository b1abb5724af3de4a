package org.creneau.domain.slot;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why a window cannot be booked.
public enum SlotRefusal implements Reason {
    /// No schedule of the shop has a window that starts then.
    UNKNOWN_WINDOW,
    /// People come in it for something else: to collect, for an appointment, with what they bring back, or
    /// nobody comes and the shop goes round.
    OTHER_PURPOSE,
    SHOP_CLOSED,
    PUBLIC_HOLIDAY,
    /// It ends after a curfew has begun, or begins before it is over.
    CURFEW,
    /// The window has begun or is over.
    WINDOW_PAST,
    /// It has not begun, but the shop could no longer prepare an order for it.
    TOO_LATE,
    /// An order for it would have been early enough before the hour at which the shop closes its book.
    PAST_CUT_OFF,
    BEYOND_HORIZON,
    SLOT_FULL,
    /// There are places, and too little time left to prepare an order of this size.
    ORDER_TOO_LARGE,
    /// What is ordered is more than the place was held for, and the window has no time for the rest.
    BASKET_GREW,
    /// She holds as many places as one person may.
    TOO_MANY_HOLDS,
    UNKNOWN_HOLD,
    /// The hold has run out and its place is gone.
    HOLD_EXPIRED,
    HOLD_RELEASED,
    /// It was extended before, and once is all there is.
    HOLD_EXTENDED_BEFORE,
    /// The held place belongs to an order already.
    HOLD_USED,
    /// The same hold id for another window: the earlier hold stands.
    HOLD_REPEATED_DIFFERENTLY;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
