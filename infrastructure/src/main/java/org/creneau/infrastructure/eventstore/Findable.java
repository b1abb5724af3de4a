package org.creneau.infrastructure.eventstore;

import java.util.List;
import java.util.UUID;

/// An event as far as it is known before it has a place: all that a [Query] looks at.
interface Findable {

    UUID id();

    /// The name it is, or will be, stored under.
    String name();

    /// Each `key:value`, sorted.
    List<String> tags();
}
