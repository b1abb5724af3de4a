/// What happens between a shop and somebody's door: an order leaves, is delivered, cannot be delivered,
/// comes back. Facts, told by whoever drives or by whoever takes the call, often later. What of it is
/// promised beforehand (zone, fee, place in the round) is decided with the order.
@NullMarked
package org.creneau.domain.delivery;

import org.jspecify.annotations.NullMarked;
