package org.creneau.infrastructure.rehearsal;

/// The rehearsal cannot start as it was asked to; the message says what to write instead.
final class BadOption extends Exception {
    BadOption(String message) {
        super(message);
    }
}
