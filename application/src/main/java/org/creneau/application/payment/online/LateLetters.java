package org.creneau.application.payment.online;

import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;

/// Telling somebody what became of money that she paid too late. Nothing here waits until she was told; each is called by
/// whoever's command did it, and by nobody else.
public interface LateLetters {

    /// She has her place again, or another one.
    void takenUp(OrderTakenBackUp again);

    /// It goes back.
    void letGo(LateMoneyLetGo gone);
}
