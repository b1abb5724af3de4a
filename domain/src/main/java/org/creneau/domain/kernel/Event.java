package org.creneau.domain.kernel;

import java.time.Instant;
import java.util.Set;

/// Something that happened in a shop and is kept for ever.
///
/// Each feature seals its own family of events, so that a new one breaks the compile of every fold of
/// its family that has not thought about it.
public interface Event {
    ShopId shop();

    /// When it happened. A fact entered late says the time it happened, not the time it was typed.
    Instant at();

    /// What it is found by. Tags are settled with the event's first revision and never change.
    Set<Tag> tags();
}
