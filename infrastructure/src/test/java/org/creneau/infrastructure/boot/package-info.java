/// The product starts where it should, says why where it should not, and stops in good order.
@NullMarked
package org.creneau.infrastructure.boot;

import org.jspecify.annotations.NullMarked;
