package org.creneau.application.waiting;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.SlotId;

/// Windows that have not begun and for which somebody waits.
public interface AwaitedWindows {
    List<Awaited> at(Instant now);

    /// @param pieces of the smallest order that waits for it
    record Awaited(SlotId slot, int pieces) {}
}
