/// Rounds on several nodes that share a database.
@NullMarked
package org.creneau.infrastructure.rounds;

import org.jspecify.annotations.NullMarked;
