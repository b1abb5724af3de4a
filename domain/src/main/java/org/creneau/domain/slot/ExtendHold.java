package org.creneau.domain.slot;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;

/// Keeps a held place for as long again as a hold usually lasts, once.
///
/// @param from when the hold runs out as far as whoever asks knows: sent again with the same instant, it
///     is the same request
public record ExtendHold(SlotId slot, HoldId hold, Instant from) implements Command {
    @Override
    public ShopId shop() {
        return slot.shop();
    }
}
