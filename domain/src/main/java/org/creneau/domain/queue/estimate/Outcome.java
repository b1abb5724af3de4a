package org.creneau.domain.queue.estimate;

/// How a wait that was told came out.
public enum Outcome {
    WITHIN,
    /// Called before the range began.
    EARLIER,
    /// Called when it was over.
    LATER,
    /// She went, or called her order off: neither right nor wrong.
    NOT_CALLED
}
