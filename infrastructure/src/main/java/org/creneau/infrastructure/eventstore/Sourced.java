package org.creneau.infrastructure.eventstore;

import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/// How a transaction has sourced so far. Axon keeps the lower of two markers and the criteria of both; of a
/// plain marker and a mark that would be a mark that knows nothing of what was sourced plainly.
enum Sourced {
    PLAINLY,
    BY_MARK;

    private static final ResourceKey<Sourced> KEY = ResourceKey.withLabel("how it sourced");

    /// Notes one more sourcing.
    ///
    /// @return whether there was another of the other way before
    static boolean isMixed(ProcessingContext context, boolean byMark) {
        Sourced now = byMark ? BY_MARK : PLAINLY;
        return context.computeResourceIfAbsent(KEY, () -> now) != now;
    }
}
