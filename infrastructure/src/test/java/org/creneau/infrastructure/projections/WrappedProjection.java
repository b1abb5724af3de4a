package org.creneau.infrastructure.projections;

import java.util.List;
import java.util.Set;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;

/// A projection with something wrong about it, or something more.
class WrappedProjection implements Projection {
    private final Projection projection;

    WrappedProjection(Projection projection) {
        this.projection = projection;
    }

    @Override
    public String view() {
        return projection.view();
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return projection.types();
    }

    @Override
    public String tables(String schema) {
        return projection.tables(schema);
    }

    @Override
    public String key(Event event) {
        return projection.key(event);
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        projection.apply(schema, batch);
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return projection.topics(batch);
    }
}
