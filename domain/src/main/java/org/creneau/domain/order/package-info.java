/// An order from its placing to the hand-over: lines, contact, readiness, cancellation.
@NullMarked
package org.creneau.domain.order;

import org.jspecify.annotations.NullMarked;
