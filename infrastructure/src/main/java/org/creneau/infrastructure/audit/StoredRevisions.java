package org.creneau.infrastructure.audit;

import java.util.List;
import org.creneau.application.audit.Revisions;
import org.creneau.infrastructure.eventstore.StoredEvents;
import org.creneau.infrastructure.eventstore.StoredShape;
import org.creneau.infrastructure.serialization.Shapes;

/// Counts the table of events as it lies there, and compares it with what this program can read.
public final class StoredRevisions implements Revisions {
    private final StoredEvents events;
    private final Shapes shapes;

    public StoredRevisions(StoredEvents events) {
        this(events, Shapes.OF_TODAY);
    }

    StoredRevisions(StoredEvents events, Shapes shapes) {
        this.events = events;
        this.shapes = shapes;
    }

    @Override
    public List<Revision> all() {
        return events.shapes().stream().map(this::revision).toList();
    }

    private Revision revision(StoredShape stored) {
        return new Revision(
                stored.name(),
                shapes.today(stored.name()).orElse(null),
                stored.revision(),
                stored.events(),
                stored.first(),
                stored.last(),
                shapes.standing(stored.name(), stored.revision()));
    }
}
