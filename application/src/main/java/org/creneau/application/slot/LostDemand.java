package org.creneau.application.slot;

import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;

/// Who could not be served: refusals by window and reason.
public interface LostDemand {
    List<Turned> on(ShopId shop, LocalDate day);

    /// @param people how many different people were turned away
    record Turned(SlotId slot, String reason, int people) {}
}
