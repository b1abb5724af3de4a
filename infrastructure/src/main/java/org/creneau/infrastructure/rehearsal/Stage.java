package org.creneau.infrastructure.rehearsal;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;

/// The product as a rehearsal uses it: commands in front, the log behind, nothing of the pages.
interface Stage extends AutoCloseable {
    Commands commands();

    /// Everything in the log, from the first event on.
    void readLog(Consumer<Recorded<? extends Event>> reader);

    Report.Chain verifyChain();

    @Override
    void close();

    /// Sets up a stage with an empty log.
    interface Builder {
        Stage build(InstantSource clock);
    }
}
