package org.creneau.domain.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.OrderLine;

/// What goods that came back had cost. Pieces of one article are taken from the lines in the order in
/// which they stand.
public final class Worth {
    private Worth() {}

    /// @param back how many pieces of each thing
    /// @return in the currency of the lines
    public static Money of(Map<ReturnLine.Goods, Long> back, List<OrderLine> lines) {
        Map<ReturnLine.Goods, Long> left = new HashMap<>(back);
        Money worth = lines.getFirst().price().times(0);
        for (int number = 0; number < lines.size(); number++) {
            OrderLine line = lines.get(number);
            ReturnLine.Goods goods = ReturnLine.Goods.of(line, number);
            long pieces = Math.min(left.getOrDefault(goods, 0L), line.quantity().pieces());
            left.merge(goods, -pieces, Long::sum);
            worth = worth.plus(line.price().times(Math.toIntExact(pieces)));
        }
        return worth;
    }
}
