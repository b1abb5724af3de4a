package org.creneau.domain.play;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// A decider with a mistake in it: it misjudges its facts, or alters what it decided.
record Planted<C extends Command, S>(
        Decider<C, S> honest, UnaryOperator<S> misjudged, UnaryOperator<Decision> altered)
        implements Decider<C, S> {

    static <C extends Command, S> Decider<C, S> misjudging(
            Decider<C, S> honest, UnaryOperator<S> misjudged) {
        return new Planted<>(honest, misjudged, UnaryOperator.identity());
    }

    static <C extends Command, S> Decider<C, S> altering(
            Decider<C, S> honest, UnaryOperator<Decision> altered) {
        return new Planted<>(honest, UnaryOperator.identity(), altered);
    }

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
        return altered.apply(honest.decide(command, misjudged.apply(facts), at));
    }
}
