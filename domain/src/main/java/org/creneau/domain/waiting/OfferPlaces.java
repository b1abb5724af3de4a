package org.creneau.domain.waiting;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;

/// Offers the free places of a window to those who wait for it. Sent as often as one likes: where nothing is
/// free or nobody waits, there is nothing to do.
public record OfferPlaces(SlotId slot) implements Command {
    @Override
    public ShopId shop() {
        return slot.shop();
    }
}
