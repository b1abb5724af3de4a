/// A class inside the event store that knows what it must not.
@NullMarked
package org.creneau.infrastructure.eventstore.planted;

import org.jspecify.annotations.NullMarked;
