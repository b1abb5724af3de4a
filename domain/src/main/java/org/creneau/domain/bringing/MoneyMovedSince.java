package org.creneau.domain.bringing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;

/// Money of an exchange has left the books of one of its orders since: it comes back first, or is struck out there where it
/// never went. Where it went on to another exchange over the counter, that one is undone first.
///
/// @param order in whose books it is
/// @param number of that order, as people know it
/// @param amount the latest that left
/// @param exchange the goods of the one to undo first; absent where there is none, or it cannot be undone
public record MoneyMovedSince(
        ShopId shop,
        OrderId order,
        String number,
        Means means,
        Money amount,
        Optional<ReturnId> exchange)
        implements Reason {
    @Override
    public String code() {
        return means == Means.EXCHANGE && exchange.isPresent()
                ? "exchanged-on"
                : "money-moved-since";
    }

    @Override
    public Map<String, Object> figures() {
        Map<String, Object> figures = new HashMap<>();
        figures.put("currency", amount.currency());
        figures.put("means", means);
        figures.put("moved", amount.amount());
        figures.put("order", order.value());
        figures.put("orderNumber", number);
        exchange.ifPresent(goods -> figures.put("undoFirst", goods.value()));
        return figures;
    }
}
