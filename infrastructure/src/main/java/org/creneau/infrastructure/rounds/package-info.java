/// What is done again and again while the product runs: by each node for itself ([NodeRounds]), or by one node
/// for all, whichever is there ([SharedRound], one bean each).
@NullMarked
package org.creneau.infrastructure.rounds;

import org.jspecify.annotations.NullMarked;
