/// Asking to bring goods back, and the visit booked for it. A visit is an order of what she brings, and of
/// what she would like instead: it takes a place in the window and in the shop as any other.
@NullMarked
package org.creneau.domain.bringing;

import org.jspecify.annotations.NullMarked;
