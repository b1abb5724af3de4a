package org.creneau.infrastructure.eventstore;

/// Somebody to be woken when the log has grown.
interface Woken {

    /// Whether there is something it has not looked at.
    boolean isBehind();

    /// Tells the consumer to look, without waiting for it.
    void wake();

    void close();
}
