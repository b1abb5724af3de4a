package org.creneau.infrastructure.projections;

import java.util.List;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;

/// What a page of the log comes to for one segment of a view, oldest first.
record Part(int segment, List<Recorded<? extends Event>> events) {

    long first() {
        return events.getFirst().position();
    }
}
