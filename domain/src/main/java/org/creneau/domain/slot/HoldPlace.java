package org.creneau.domain.slot;

import java.time.Duration;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.shop.Occasion;

/// Keeps one place of a window for somebody, for a while.
///
/// @param occasion what it is to be used for
public record HoldPlace(
        SlotId slot, HoldId hold, SubjectId subject, Duration time, Claim claim, Occasion occasion)
        implements Command {
    /// As long as a shopper needs to fill in a short form, reading slowly.
    public static final Duration USUAL = Duration.ofMinutes(10);

    /// So that nobody keeps a place for good without ordering.
    private static final Duration LONGEST = Duration.ofDays(1);

    public HoldPlace {
        if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
            throw new MalformedValue("duration");
        }
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
