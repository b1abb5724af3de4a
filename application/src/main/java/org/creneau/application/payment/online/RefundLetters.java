package org.creneau.application.payment.online;

import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Telling somebody that her money is on its way to her card.
public interface RefundLetters {

    /// Does not wait until she was told. Called by whoever's command wrote it down, and by nobody else.
    void made(ShopId shop, OrderId order, Money amount);
}
