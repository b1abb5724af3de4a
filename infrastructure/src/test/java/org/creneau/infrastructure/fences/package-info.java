/// The fences around the adapters.
@NullMarked
package org.creneau.infrastructure.fences;

import org.jspecify.annotations.NullMarked;
