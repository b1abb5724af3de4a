package org.creneau.application.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WaitId;

/// Who waits for places, as it stood a moment ago.
public interface Waits {
    Optional<WaitView> find(ShopId shop, WaitId wait);

    /// Whoever waits or waited for a window that begins in a span of time, in the order in which they asked.
    List<WaitView> about(ShopId shop, Instant from, Instant before);

    /// Those in line for a window that has not begun, and those with an offer that has not run out; in the order
    /// in which they asked.
    List<WaitView> standing(ShopId shop, Instant now);
}
