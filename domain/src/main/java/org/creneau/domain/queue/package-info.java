/// The live queue of a shop on a day: who waits, who is called, who is inside, and the limit that a
/// call must respect. Handing a parcel over belongs here too, since it ends the visit of whoever came
/// for it.
@NullMarked
package org.creneau.domain.queue;

import org.jspecify.annotations.NullMarked;
