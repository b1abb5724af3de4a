/// How long somebody will wait, as a range, from how long those stayed who were served before: what is said, how it is
/// scored once she is called, and what the next one learns from it. Nothing here throws dice: the same past, line and instant
/// always give the same range.
@NullMarked
package org.creneau.domain.queue.estimate;

import org.jspecify.annotations.NullMarked;
