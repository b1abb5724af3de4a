/// The fences around the application.
@NullMarked
package org.creneau.application.fences;

import org.jspecify.annotations.NullMarked;
