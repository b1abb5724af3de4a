package org.creneau.domain.bringing;

import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;

/// Money of an exchange has left the books of one of its orders since: it comes back first, or is struck out there where it
/// never went.
///
/// @param order in whose books it is
/// @param number of that order, as people know it
/// @param amount the latest that left
public record MoneyMovedSince(ShopId shop, OrderId order, String number, Means means, Money amount)
        implements Reason {
    @Override
    public String code() {
        return means == Means.EXCHANGE ? "exchanged-on" : "money-moved-since";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of(
                "currency",
                amount.currency(),
                "means",
                means,
                "moved",
                amount.amount(),
                "order",
                order.value(),
                "orderNumber",
                number);
    }
}
