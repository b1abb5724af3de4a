package org.creneau.infrastructure.desk;

/// What is drawn by lot and comes in with a command.
public interface Draws {

    /// For commands, subjects, holds and returns; never seen by a customer.
    String id();

    /// A pickup code, easy to read aloud.
    String pickupCode();

    /// An order's number as it is called at the counter.
    String orderNumber();
}
