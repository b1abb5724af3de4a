package org.creneau.application.decisions;

/// The store cannot take commands at the moment, or did not say in time whether it took this one.
/// Sending the same command again, with the same ids, is always safe.
public final class TemporarilyUnavailable extends RuntimeException {
    public TemporarilyUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
