/// Waiting for a place in a window that has none left: in line, offered a place that was freed for a while,
/// and out of the line again.
@NullMarked
package org.creneau.domain.waiting;

import org.jspecify.annotations.NullMarked;
