package org.creneau.application.decisions;

import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.creneau.domain.kernel.Decision;

/// A decision, and where in the log it stands once it is through.
record Decided(Decision decision, Supplier<ConsistencyMarker> marker) {
    Outcome outcome() {
        return switch (decision) {
            case Decision.Accepted(var events) -> new Outcome.Accepted(events, position());
            case Decision.Refused(var reason) -> new Outcome.Refused(reason);
        };
    }

    private long position() {
        return Math.max(0, GlobalIndexConsistencyMarker.position(marker.get()));
    }
}
