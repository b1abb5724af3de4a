package org.creneau.infrastructure.eventstore;

import org.axonframework.messaging.eventhandling.EventMessage;

/// An event of the log whose payload nobody has needed so far.
public interface Unopened {

    long position();

    /// What events of its kind are called today, whatever it was stored under.
    String name();

    /// The whole of it, with its payload decoded.
    ///
    /// @throws RuntimeException what the codec throws when it cannot be read
    EventMessage message();
}
