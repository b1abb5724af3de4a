package org.creneau.infrastructure.eventstore;

import java.util.Set;

/// A log that can be followed by somebody who needs only some of its events, but must not miss one that
/// nobody knows.
public interface FollowedLog {

    /// Follows the log from a position on. Events of names that are to be passed over are neither
    /// decoded nor, where they have to be read from the table, read; all others come, those of names
    /// unknown to the caller among them.
    ///
    /// @param passedOver names of today that the caller knows and does not need
    /// @param news called when there may be something new, by whoever made it: it must not wait
    Following follow(long after, Set<String> passedOver, Runnable news);

    /// The newest position this node has seen, without asking PostgreSQL.
    long head();
}
