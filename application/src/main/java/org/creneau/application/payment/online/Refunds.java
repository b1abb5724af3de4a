package org.creneau.application.payment.online;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.Attempt;

/// Money that came online and goes back.
public interface Refunds {
    /// What was asked back, and of which nobody knows what came of it; the oldest first.
    List<Underway> underway();

    /// Orders that are called off, and of which money is here that came online and is not on its way back. Some
    /// of it may have left the till: the books know.
    List<CalledOff> calledOff();

    /// Orders of a shop of which money that came online may have to go back: those that are called off, with the
    /// instant, and those of which a refund is underway, or failed.
    Map<OrderId, Optional<Instant>> open(ShopId shop);

    record Underway(Tried tried, PaymentId refund, Attempt.Refund asked) {}

    record CalledOff(ShopId shop, OrderId order) {}
}
