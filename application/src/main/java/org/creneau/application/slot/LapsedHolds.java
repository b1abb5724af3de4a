package org.creneau.application.slot;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.SlotId;

/// Windows with holds that have run out and are not yet written down as such.
public interface LapsedHolds {
    List<SlotId> at(Instant now);
}
