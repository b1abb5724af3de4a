/// Wakes the pages that show something when it has changed.
@NullMarked
package org.creneau.application.live;

import org.jspecify.annotations.NullMarked;
