/// The live queue of a shop on a day: who waits, who is called, who is inside, and the limit that a
/// call must respect.
@NullMarked
package org.creneau.domain.queue;

import org.jspecify.annotations.NullMarked;
