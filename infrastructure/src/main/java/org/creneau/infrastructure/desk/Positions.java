package org.creneau.infrastructure.desk;

/// Hears how far the log has come with what somebody did, for whoever tells her.
public interface Positions {

    /// @param position from which on every view shows it
    void reached(long position);
}
