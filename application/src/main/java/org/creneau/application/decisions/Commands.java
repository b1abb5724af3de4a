package org.creneau.application.decisions;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Issued;

/// Where commands are handed in.
public interface Commands {

    /// Decides a command and keeps what follows from it. When it answers, the events are durable.
    ///
    /// @throws TemporarilyUnavailable when the store cannot take it now; nothing is known to be kept,
    ///     and sending the same command again is safe
    Outcome send(Issued<? extends Command> command);
}
