/// One half of a planted circle.
@NullMarked
package org.creneau.domain.fences.planted.hen;

import org.jspecify.annotations.NullMarked;
