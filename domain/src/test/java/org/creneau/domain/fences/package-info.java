/// The fences around the domain.
@NullMarked
package org.creneau.domain.fences;

import org.jspecify.annotations.NullMarked;
