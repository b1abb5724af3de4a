package org.creneau.application.payment.online;

import java.time.Instant;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Telling somebody what became of her order, whose money did not come in time. Nothing here waits until she was told; each
/// is called by whoever's command did it, and by nobody else.
public interface UnpaidLetters {

    /// It was called off.
    void calledOff(ShopId shop, OrderId order);

    /// Her bank let go of the money, and she has another chance.
    void anotherChance(ShopId shop, OrderId order, Instant until);
}
