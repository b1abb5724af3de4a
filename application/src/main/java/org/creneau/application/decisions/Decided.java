package org.creneau.application.decisions;

import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.creneau.domain.kernel.Decision;

/// A decision with the transaction it was made in, which knows the position once it is through.
record Decided(Decision decision, EventStoreTransaction transaction) {
    Outcome outcome() {
        return switch (decision) {
            case Decision.Accepted(var events) -> new Outcome.Accepted(events, position());
            case Decision.Refused(var reason) -> new Outcome.Refused(reason);
        };
    }

    private long position() {
        return Math.max(0, GlobalIndexConsistencyMarker.position(transaction.appendPosition()));
    }
}
