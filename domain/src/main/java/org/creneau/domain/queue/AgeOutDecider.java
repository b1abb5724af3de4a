package org.creneau.domain.queue;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// Says of those who were forgotten inside that they count no longer, so that pages do not wait for the next call to
/// show it. No rule rests on it.
public final class AgeOutDecider implements Decider<AgeOut, Line> {
    @Override
    public Class<AgeOut> command() {
        return AgeOut.class;
    }

    @Override
    public Fold<Line> facts(AgeOut command) {
        return Line.of(command.queue());
    }

    @Override
    public Decision decide(AgeOut command, Line line, Instant at) {
        return Decision.accepted(Forgotten.leave(line.forgotten(at), at).toList());
    }
}
