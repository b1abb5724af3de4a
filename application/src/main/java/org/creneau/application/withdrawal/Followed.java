package org.creneau.application.withdrawal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.returns.ReturnLine;

/// A declaration and what has followed from it so far.
///
/// @param awaited what is not back yet
/// @param toGiveBack what the shop owes her by the books of the order
public record Followed(
        WithdrawalView said, OrderView order, List<ReturnLine> awaited, Money toGiveBack) {
    /// The shop is told that much before the last day.
    private static final int DAYS_OF_WARNING = 3;

    public Followed {
        awaited = List.copyOf(awaited);
    }

    public enum Stage {
        GOODS_AWAITED,
        /// The goods are back, and the money is not.
        TO_GIVE_BACK,
        DONE;

        public boolean isOpen() {
            return switch (this) {
                case GOODS_AWAITED, TO_GIVE_BACK -> true;
                case DONE -> false;
            };
        }
    }

    public enum Alarm {
        NONE,
        SOON,
        LATE
    }

    public Stage stage() {
        if (!awaited.isEmpty()) {
            return Stage.GOODS_AWAITED;
        }
        return toGiveBack.cents() > 0 ? Stage.TO_GIVE_BACK : Stage.DONE;
    }

    /// How near the last day is. As long as the goods are not back the shop may wait.
    public Alarm alarm(LocalDate today) {
        return switch (stage()) {
            case GOODS_AWAITED, DONE -> Alarm.NONE;
            case TO_GIVE_BACK -> alarm(ChronoUnit.DAYS.between(today, said.refundBy()));
        };
    }

    private static Alarm alarm(long daysLeft) {
        if (daysLeft < 0) {
            return Alarm.LATE;
        }
        return daysLeft <= DAYS_OF_WARNING ? Alarm.SOON : Alarm.NONE;
    }

    /// What came back of an order counts for what was declared first.
    ///
    /// @param said of one order, in the order in which they were told
    /// @param back how many pieces of each thing came back
    public static List<Followed> of(
            OrderView order,
            List<WithdrawalView> said,
            Map<ReturnLine.Goods, Long> back,
            Money toGiveBack) {
        Map<ReturnLine.Goods, Long> left = new HashMap<>(back);
        return said.stream()
                .map(one -> new Followed(one, order, awaited(one, left), toGiveBack))
                .toList();
    }

    private static List<ReturnLine> awaited(WithdrawalView said, Map<ReturnLine.Goods, Long> left) {
        List<ReturnLine> awaited = new ArrayList<>();
        for (ReturnLine line : said.lines()) {
            int pieces = line.quantity().pieces();
            int here = (int) Math.min(pieces, left.getOrDefault(line.goods(), 0L));
            left.merge(line.goods(), (long) -here, Long::sum);
            if (here < pieces) {
                awaited.add(new ReturnLine(line.goods(), new Quantity(pieces - here)));
            }
        }
        return awaited;
    }
}
