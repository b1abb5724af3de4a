/// Pickup windows and their places: held, taken, given back, and asked for in vain.
@NullMarked
package org.creneau.domain.slot;

import org.jspecify.annotations.NullMarked;
