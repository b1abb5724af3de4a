package org.creneau.application.projections;

import java.util.List;
import java.util.Set;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.domain.kernel.Event;

/// A view that grows from events, kept in tables of its own.
///
/// A generation of a view is one set of its tables, in a database schema of its own. A rebuild fills a
/// new generation beside the one in use; pages go over to it when it has caught up.
public interface Projection {

    /// A short word, also the processor's name: `windows`.
    String view();

    /// The types of events it needs, and no others.
    Set<Class<? extends Event>> types();

    /// Statements that create the tables of a new generation in the schema of this name. Other
    /// statements make another layout: a program that brings them along fills a generation of its own
    /// before it is served by it.
    String tables(String schema);

    /// Events with the same key are handled in the order of the log. When one of them cannot be
    /// handled, those after it with the same key wait with it, and all others go on.
    String key(Event event);

    /// Folds a batch, oldest first, into the tables of this schema, inside the caller's transaction.
    /// An event that was handled already is never handed in again.
    void apply(String schema, List<Recorded<? extends Event>> batch);

    /// What the pages that show this batch listen to. Asked for the generation in use only, so that a
    /// rebuild wakes nobody.
    default Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return Set.of();
    }
}
