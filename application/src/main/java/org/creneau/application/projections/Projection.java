package org.creneau.application.projections;

import java.util.List;
import java.util.Set;
import org.creneau.application.decisions.Recorded;
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

    /// Statements that create the tables of a new generation in the schema of this name.
    String tables(String schema);

    /// Folds a batch, oldest first, into the tables of this schema, inside the caller's transaction.
    /// An event that was handled already is never handed in again.
    void apply(String schema, List<Recorded<? extends Event>> batch);
}
