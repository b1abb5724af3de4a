package org.creneau.domain.queue.estimate;

/// What a range rests on.
public enum Basis {
    /// A handful of stays: the range is kept wide.
    ROUGH,
    /// As many of the shop's own as tell something.
    OWN
}
