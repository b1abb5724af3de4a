/// One half of a planted circle.
@NullMarked
package org.creneau.domain.fences.planted.egg;

import org.jspecify.annotations.NullMarked;
