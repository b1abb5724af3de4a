package org.creneau.application.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which shapes of which events the log contains: what a program must understand to read it.
public interface Revisions {

    /// In the order of name and revision.
    List<Revision> all();

    /// @param name as stored, perhaps an old one
    /// @param today what the event is called now; null where this program knows no such event
    /// @param first the position of the oldest such event
    /// @param last the position of the newest
    record Revision(
            String name,
            @Nullable String today,
            int revision,
            long events,
            long first,
            long last,
            Standing standing) {}

    enum Standing {
        /// Written in this shape today.
        CURRENT,
        /// Read through an upgrade.
        UPGRADED,
        /// This program cannot read it: it is older than the log, or lacks an upgrade.
        UNKNOWN
    }
}
