package org.creneau.application.webhook;

import java.util.List;
import java.util.Set;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;

/// The log from a position on, for whoever copies from it.
public interface LogSince {
    /// The newest position.
    long head();

    /// Those of these types that come after a position, in their order, and up to where they were looked for.
    ///
    /// @param last position looked at, whatever has been written since
    /// @param most positions looked at
    Stretch after(long position, long last, int most, Set<Class<? extends Event>> types);

    record Stretch(List<Recorded<? extends Event>> events, long upTo) {}
}
