package org.creneau.application.projections;

import java.time.Duration;

/// The generations of all views.
public interface Views {

    /// The database schema that queries of this view read.
    String schema(String view);

    /// Waits until a view shows everything up to a position of the log.
    ///
    /// @return false where the time was not enough; the page then shows what there is
    boolean await(String view, long position, Duration atMost);

    /// Starts a new generation from the first event, and switches to it when it has caught up.
    /// Everything goes on meanwhile.
    void rebuild(String view);
}
