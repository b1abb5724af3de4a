package org.creneau.infrastructure.projections;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Set;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;

/// A span around each batch that is folded into a view, for whoever traces.
record ObservedProjection(Projection projection, ObservationRegistry observations)
        implements Projection {

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        var span = Observation.createNotStarted("creneau.view.batch", observations);
        if (span.isNoop()) {
            projection.apply(schema, batch);
        } else {
            span.lowCardinalityKeyValue("view", view())
                    .highCardinalityKeyValue("events", Integer.toString(batch.size()))
                    .observe(() -> projection.apply(schema, batch));
        }
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
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return projection.topics(batch);
    }
}
