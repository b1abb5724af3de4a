package org.creneau.application.reminding;

import java.time.InstantSource;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.RemindOfPayment;

/// When an order has waited for its money for half of its time, reminds whoever left an address.
public final class WhenHalfOfTheTimeIsOver {
    private final Shops shops;
    private final DueReminders due;
    private final Reminders reminders;

    public WhenHalfOfTheTimeIsOver(Shops shops, DueReminders due, Reminders reminders) {
        this.shops = shops;
        this.due = due;
        this.reminders = reminders;
    }

    /// @throws TemporarilyUnavailable when the store takes no commands; the next round tries again
    public void run(InstantSource clock) {
        if (reminders.canSend()) {
            reminders.askAll(
                    due.halfOver(clock.instant()).stream()
                            .filter(one -> reminds(one.shop()))
                            .map(one -> new RemindOfPayment(one.shop(), one.order()))
                            .toList(),
                    clock);
        }
    }

    private boolean reminds(ShopId shop) {
        return shops.find(shop).filter(one -> one.reminders().payments()).isPresent();
    }
}
