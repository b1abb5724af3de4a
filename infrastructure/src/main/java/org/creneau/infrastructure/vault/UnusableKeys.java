package org.creneau.infrastructure.vault;

/// The product cannot start with these keys, or without any. The message says what to do.
public final class UnusableKeys extends RuntimeException {
    public UnusableKeys(String message) {
        super(message);
    }
}
