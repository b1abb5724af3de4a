/// A class inside the kernel that knows what it must not.
@NullMarked
package org.creneau.domain.kernel.planted;

import org.jspecify.annotations.NullMarked;
