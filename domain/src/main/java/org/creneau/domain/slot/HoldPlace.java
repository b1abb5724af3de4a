package org.creneau.domain.slot;

import java.time.Duration;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.shop.Occasion;
import org.jspecify.annotations.Nullable;

/// Keeps one place of a window for somebody, for a while.
///
/// @param occasion what it is to be used for
/// @param pieces how many she is about to order: a window may take fewer large orders than small ones
/// @param instead a place that is given back for this one, if she gets it; absent for none
public record HoldPlace(
        SlotId slot,
        HoldId hold,
        SubjectId subject,
        Duration time,
        Claim claim,
        Occasion occasion,
        Quantity pieces,
        @Nullable Instead instead)
        implements Command {
    /// As long as a shopper needs to fill in a short form, reading slowly.
    public static final Duration USUAL = Duration.ofMinutes(10);

    /// So that nobody keeps a place for good without ordering.
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Quantity ONE = new Quantity(1);

    /// A place that is held already, under another id.
    public record Instead(SlotId slot, HoldId hold) {}

    public HoldPlace {
        if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
            throw new MalformedValue("duration");
        }
        if (instead != null && (instead.hold().equals(hold) || !isOf(instead, slot.shop()))) {
            throw new MalformedValue("slot");
        }
    }

    private static boolean isOf(Instead place, ShopId shop) {
        return place.slot().shop().equals(shop);
    }

    /// To collect what is about to be ordered.
    public HoldPlace(
            SlotId slot,
            HoldId hold,
            SubjectId subject,
            Duration time,
            Claim claim,
            Quantity pieces,
            @Nullable Instead instead) {
        this(slot, hold, subject, time, claim, Occasion.COLLECT, pieces, instead);
    }

    /// For a small order, or none, and instead of nothing.
    public HoldPlace(
            SlotId slot,
            HoldId hold,
            SubjectId subject,
            Duration time,
            Claim claim,
            Occasion occasion) {
        this(slot, hold, subject, time, claim, occasion, ONE, null);
    }

    /// To collect what is ordered.
    public HoldPlace(SlotId slot, HoldId hold, SubjectId subject, Duration time, Claim claim) {
        this(slot, hold, subject, time, claim, Occasion.COLLECT);
    }

    /// For somebody else, so that no limit binds.
    public HoldPlace(SlotId slot, HoldId hold, SubjectId subject, Duration time) {
        this(slot, hold, subject, time, Claim.FOR_SOMEBODY);
    }

    @Override
    public ShopId shop() {
        return slot.shop();
    }
}
