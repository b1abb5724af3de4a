package org.creneau.domain.kernel;

import java.time.Instant;

/// Decides one kind of command: says which facts it needs, and what follows from them. Pure.
public interface Decider<C extends Command, S> {
    Class<C> command();

    Fold<S> facts(C command);

    /// @param at the instant of the decision, never before the newest fact in `facts`
    Decision decide(C command, S facts, Instant at);
}
