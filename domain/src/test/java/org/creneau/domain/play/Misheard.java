package org.creneau.domain.play;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// A decider that does something else than it was asked.
record Misheard<C extends Command, S>(Decider<C, S> honest, UnaryOperator<C> heard)
        implements Decider<C, S> {
    @Override
    public Class<C> command() {
        return honest.command();
    }

    @Override
    public Fold<S> facts(C command) {
        return honest.facts(heard.apply(command));
    }

    @Override
    public Decision decide(C command, S facts, Instant at) {
        return honest.decide(heard.apply(command), facts, at);
    }
}
