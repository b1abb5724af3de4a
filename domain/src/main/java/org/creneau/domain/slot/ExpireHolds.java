package org.creneau.domain.slot;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;

/// Writes down which holds of a window have run out. Changes nothing about who has a place: a hold that
/// has run out does not count, written down or not.
public record ExpireHolds(SlotId slot) implements Command {
    @Override
    public ShopId shop() {
        return slot.shop();
    }
}
