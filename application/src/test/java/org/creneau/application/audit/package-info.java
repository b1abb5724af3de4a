/// The independent count, tried on logs with planted lies.
@NullMarked
package org.creneau.application.audit;

import org.jspecify.annotations.NullMarked;
