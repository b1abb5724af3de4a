package org.creneau.domain.waiting;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.jspecify.annotations.Nullable;

/// Leaves the line, or does not want the place that is offered.
///
/// @param offered where that place is, as far as whoever leaves knows; absent where she knows of none
public record LeaveWait(ShopId shop, WaitId waiting, @Nullable SlotId offered, LeftBy by)
        implements Command {
    public LeaveWait {
        if (offered != null && !offered.shop().equals(shop)) {
            throw new MalformedValue("slot");
        }
    }
}
