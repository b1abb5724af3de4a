package org.creneau.application.reminding;

import org.creneau.domain.order.NoticeEvent.ReminderAsked;

/// Letters that remind somebody.
public interface ReminderLetters {
    /// Whether anything can leave at all. Where it cannot, nobody is reminded.
    boolean canSend();

    /// Waits until the letter has left, or did not, and writes that down. Called by whoever's command asked for it, and by
    /// nobody else.
    ///
    /// @return whether another is worth trying now: not where the mail server is away
    boolean send(ReminderAsked asked);
}
