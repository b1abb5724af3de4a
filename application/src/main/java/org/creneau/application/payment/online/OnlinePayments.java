package org.creneau.application.payment.online;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.Attempt;
import org.creneau.domain.payment.online.ServiceReference;

/// What is known of payments online.
public interface OnlinePayments {
    /// Orders of which nothing was told are not in it.
    Map<OrderId, Paying> of(ShopId shop, Collection<OrderId> orders);

    Optional<Tried> find(String service, ServiceReference reference);

    /// Attempts of which nobody has heard whether anything came of them, and whose page is closed by now.
    List<Tried> overdueAt(Instant now);

    /// Attempts whose page is open, of orders of which something was told since that may leave less to pay.
    List<Tried> doubtfulAt(Instant now);

    /// Attempts of which somebody's bank keeps the money, those that lapse first.
    List<Tried> authorised();

    /// Orders whose time is over, and that nobody has paid.
    List<Unpaid> unpaidAt(Instant now);

    record Tried(ShopId shop, OrderId order, Attempt attempt) {}

    /// @param until when its time was over
    record Unpaid(ShopId shop, OrderId order, Instant until) {}
}
