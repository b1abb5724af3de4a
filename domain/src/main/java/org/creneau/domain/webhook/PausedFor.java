package org.creneau.domain.webhook;

/// Why nothing is sent to an address for now.
public enum PausedFor {
    /// Whoever looks after it wished so.
    ASKED,
    /// It answered that it is no more (HTTP 410).
    GONE,
    /// It did not take anything for days.
    FAILING
}
