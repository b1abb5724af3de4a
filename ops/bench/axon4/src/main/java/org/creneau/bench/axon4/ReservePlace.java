package org.creneau.bench.axon4;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// @param at milliseconds since 1970, as is `until`
record ReservePlace(
        @TargetAggregateIdentifier String window,
        String hold,
        String subject,
        long at,
        long until) {}
