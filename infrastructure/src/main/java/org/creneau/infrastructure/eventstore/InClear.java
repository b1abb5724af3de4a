package org.creneau.infrastructure.eventstore;

import java.time.Duration;

/// Sees to it that the messages of events in memory are forgotten after a while: what was sealed is not
/// to lie about in clear for longer than those who follow the log need it.
final class InClear {

    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private long forgotAt = System.nanoTime();
    private long next;

    /// Forgets what had been stored when this was called at least so long ago.
    void forgetIn(RecentEvents events, long head) {
        long now = System.nanoTime();
        if (now - forgotAt > LONGEST) {
            forgotAt = now;
            events.forgetMessages(next);
            next = head;
        }
    }
}
