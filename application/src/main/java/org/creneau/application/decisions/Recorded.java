package org.creneau.application.decisions;

import java.time.Instant;
import org.creneau.domain.kernel.Event;
import org.jspecify.annotations.Nullable;

/// An event as the log keeps it.
///
/// @param position in the one order of the whole log, from 1, without gaps
/// @param recordedAt rises with position; `event.at()` says when it happened
/// @param actor who caused it, an id; absent in events of unknown origin
/// @param channel how it came in
public record Recorded<E extends Event>(
        long position,
        String id,
        Instant recordedAt,
        E event,
        @Nullable String commandId,
        @Nullable String cause,
        @Nullable String actor,
        @Nullable String channel) {}
