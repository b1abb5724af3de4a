package org.creneau.infrastructure.eventstore.oracle;

/// How much one node is to do, and by which dice.
///
/// @param node 1 and up; its ids and its dice are its own
/// @param callers threads
/// @param attempts of each caller
record Plan(int node, long seed, int callers, int attempts) {}
