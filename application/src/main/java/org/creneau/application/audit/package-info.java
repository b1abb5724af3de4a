/// Reading the history itself: timelines, states as they stood, and the independent count of what
/// was promised.
@NullMarked
package org.creneau.application.audit;

import org.jspecify.annotations.NullMarked;
