package org.creneau.application.payment.online;

import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Telling somebody that her order was called off, since it was not paid in time.
public interface UnpaidLetters {

    /// Does not wait until she was told. Called by whoever's command called it off, and by nobody else.
    void calledOff(ShopId shop, OrderId order);
}
