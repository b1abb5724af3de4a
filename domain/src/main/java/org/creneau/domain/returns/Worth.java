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

    /// What she need not pay of the way to her: all of it where she gave up everything that she has and all
    /// of it is back, nothing otherwise (Code de la consommation, L221-24; Code de droit économique, VI.50).
    /// A dearer way than the usual one, for which only the usual price would be given back, is not offered.
    ///
    /// @param fee for bringing it
    /// @param givenUp how many pieces of each thing she said she does not keep
    public static Money ofTheWay(
            Money fee,
            List<OrderLine> lines,
            Map<ReturnLine.Goods, Long> back,
            Map<ReturnLine.Goods, Long> givenUp) {
        Map<ReturnLine.Goods, Long> had = new HashMap<>();
        for (int number = 0; number < lines.size(); number++) {
            OrderLine line = lines.get(number);
            had.merge(
                    ReturnLine.Goods.of(line, number), (long) line.quantity().pieces(), Long::sum);
        }
        boolean all =
                had.entrySet().stream()
                        .allMatch(
                                one ->
                                        back.getOrDefault(one.getKey(), 0L) >= one.getValue()
                                                && givenUp.getOrDefault(one.getKey(), 0L)
                                                        >= one.getValue());
        return all ? fee : fee.times(0);
    }
}
