package org.creneau.application.reminding;

import java.time.InstantSource;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.payment.online.RemindOfPayment;

/// When an order has waited for its money for half of its time, reminds whoever left an address.
public final class WhenHalfOfTheTimeIsOver {
    private final DueReminders due;
    private final Reminders reminders;

    public WhenHalfOfTheTimeIsOver(DueReminders due, Reminders reminders) {
        this.due = due;
        this.reminders = reminders;
    }

    /// @throws TemporarilyUnavailable when the store takes no commands; the next round tries again
    public void run(InstantSource clock) {
        if (reminders.canSend()) {
            reminders.askAll(
                    due.halfOver(clock.instant()).stream()
                            .map(one -> new RemindOfPayment(one.shop(), one.order()))
                            .toList(),
                    clock);
        }
    }
}
