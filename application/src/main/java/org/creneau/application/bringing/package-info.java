/// Reading what people said they would bring back, and what has become of that.
@NullMarked
package org.creneau.application.bringing;

import org.jspecify.annotations.NullMarked;
