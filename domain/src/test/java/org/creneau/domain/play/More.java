package org.creneau.domain.play;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;

/// What happens now and then in games of its own, so that the others stay as they were.
interface More {
    void see(Event event);

    Optional<Command> next(Instant now);

    /// What is sent in place of what was meant, where somebody says it in another way.
    default Command said(Command command) {
        return command;
    }

    /// Where nothing happens for days.
    default Instant leap(Instant next) {
        return next;
    }
}
