package org.creneau.bench.axon4;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

record OpenWindow(@TargetAggregateIdentifier String window, int places) {}
