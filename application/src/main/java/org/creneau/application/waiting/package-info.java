/// Who waits for places, and the automation that offers a freed one.
@NullMarked
package org.creneau.application.waiting;

import org.jspecify.annotations.NullMarked;
