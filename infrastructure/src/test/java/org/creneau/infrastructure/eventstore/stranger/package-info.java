/// The event store as somebody uses it who has read its README and nothing else: what is public, and no
/// more.
@NullMarked
package org.creneau.infrastructure.eventstore.stranger;

import org.jspecify.annotations.NullMarked;
