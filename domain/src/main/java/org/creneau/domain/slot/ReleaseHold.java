package org.creneau.domain.slot;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;

/// Gives a held place back: the shopper changed her mind.
public record ReleaseHold(SlotId slot, HoldId hold) implements Command {
    @Override
    public ShopId shop() {
        return slot.shop();
    }
}
