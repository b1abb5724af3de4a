package org.creneau.application.decisions;

import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Reason;

/// What became of a command.
public sealed interface Outcome {

    /// @param events what was appended; none where the command repeats an earlier one
    /// @param position the log's position from which on every view shows the effect
    record Accepted(List<Event> events, long position) implements Outcome {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Reason reason) implements Outcome {}
}
