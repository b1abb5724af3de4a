/// Goods that come back, with the order they came from or without.
@NullMarked
package org.creneau.domain.returns;

import org.jspecify.annotations.NullMarked;
