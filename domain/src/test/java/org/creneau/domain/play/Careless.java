package org.creneau.domain.play;

import java.time.Instant;
import java.util.function.BiFunction;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// A decider that does not listen: it decides another command than it was given, or on other facts because of it.
record Careless<C extends Command, S>(
        Decider<C, S> honest, BiFunction<C, S, C> heard, BiFunction<C, S, S> judged)
        implements Decider<C, S> {

    @Override
    public Class<C> command() {
        return honest.command();
    }

    @Override
    public Fold<S> facts(C command) {
        return honest.facts(command);
    }

    @Override
    public Decision decide(C command, S facts, Instant at) {
        return honest.decide(heard.apply(command, facts), judged.apply(command, facts), at);
    }
}
