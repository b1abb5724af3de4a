package org.creneau.application.payment.online;

import java.time.Instant;
import java.util.Set;

/// What is left alone for a while, since nothing came of it: for five seconds, then for twice as long each time, and
/// for an hour at most. Known to all nodes, and after a restart.
public interface Pauses {
    /// What is left alone at an instant.
    Set<String> resting(String what, Instant now);

    /// Once more nothing came of it.
    void rest(String what, String about, Instant now);

    /// Something came of it, or it does not matter any more.
    void end(String what, String about);

    void forgetBefore(Instant instant);
}
