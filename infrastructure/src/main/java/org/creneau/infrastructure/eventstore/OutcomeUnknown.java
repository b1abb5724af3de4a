package org.creneau.infrastructure.eventstore;

/// The connection was lost around COMMIT and the outcome could not be found within the deadline: the
/// events may or may not be stored. Only a command that may be repeated should be sent again.
public class OutcomeUnknown extends RuntimeException {

    public OutcomeUnknown(String message) {
        super(message);
    }
}
