package org.creneau.application.withdrawal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Payments;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Worth;

/// A declaration and what has followed from it so far.
///
/// @param awaited what is not back yet
/// @param refused what of it was brought back and refused: that ends no duty, and so the last day counts
/// @param toGiveBack what the shop owes her for it by the books of the order; what it owes her for
///     another reason is not in it
/// @param paidBack whether the money for what the shop refused had gone back before: by the books it is to be paid again
/// @param paid whether anything of the order is paid, and so anything to be given back once the goods are here
public record Followed(
        WithdrawalView said,
        OrderView order,
        List<ReturnLine> awaited,
        List<ReturnLine> refused,
        Money toGiveBack,
        boolean paid,
        boolean paidBack) {
    /// The shop is told that much before the last day.
    private static final int DAYS_OF_WARNING = 3;

    public Followed {
        awaited = List.copyOf(awaited);
        refused = List.copyOf(refused);
    }

    public enum Stage {
        GOODS_AWAITED,
        /// She showed that she has sent them: the shop waits no longer.
        GOODS_SENT,
        /// She brought something, and the shop did not take it.
        GOODS_REFUSED,
        /// The same, after the money for it had gone back to her: it is to be paid again.
        REFUSED_PAID_BACK,
        /// The goods are back, and the money is not.
        TO_GIVE_BACK,
        /// She and the shop agreed that she keeps it all.
        KEPT,
        DONE;

        public boolean isOpen() {
            return switch (this) {
                case GOODS_AWAITED, GOODS_SENT, GOODS_REFUSED, REFUSED_PAID_BACK, TO_GIVE_BACK ->
                        true;
                case KEPT, DONE -> false;
            };
        }
    }

    public enum Alarm {
        NONE,
        SOON,
        LATE
    }

    public Stage stage() {
        if (!refused.isEmpty()) {
            return paidBack ? Stage.REFUSED_PAID_BACK : Stage.GOODS_REFUSED;
        }
        if (!awaited.isEmpty()) {
            return said.sent() == null ? Stage.GOODS_AWAITED : Stage.GOODS_SENT;
        }
        if (said.standing().isEmpty()) {
            return Stage.KEPT;
        }
        return toGiveBack.cents() > 0 ? Stage.TO_GIVE_BACK : Stage.DONE;
    }

    /// How near the last day is. As long as the goods are not brought back the shop may wait; it had those that it refused,
    /// and waits no longer with the proof that they were sent
    /// (Code de la consommation, L221-24).
    public Alarm alarm(LocalDate today) {
        long daysLeft = ChronoUnit.DAYS.between(today, said.refundBy());
        return switch (stage()) {
            case GOODS_AWAITED, REFUSED_PAID_BACK, KEPT, DONE -> Alarm.NONE;
            case GOODS_SENT, GOODS_REFUSED -> paid ? alarm(daysLeft) : Alarm.NONE;
            case TO_GIVE_BACK -> alarm(daysLeft);
        };
    }

    private static Alarm alarm(long daysLeft) {
        if (daysLeft < 0) {
            return Alarm.LATE;
        }
        return daysLeft <= DAYS_OF_WARNING ? Alarm.SOON : Alarm.NONE;
    }

    /// What the pieces that are not back yet have cost: she need not pay for them, and is not paid back yet.
    public Money worthOfAwaited() {
        return worth(awaited, order);
    }

    /// What came back of an order counts for what was declared first.
    ///
    /// @param said of one order, in the order in which they were told
    /// @param books of that order
    public static List<Followed> of(
            OrderView order, List<WithdrawalView> said, Payments.Books books) {
        Account account = Account.of(order, books);
        if (order.status() == OrderView.Status.CANCELLED) {
            return said.stream().map(one -> calledOff(one, order, account)).toList();
        }
        Money way = Worth.ofTheWay(order.fee(), order.lines(), books.back(), books.givenUp());
        Map<ReturnLine.Goods, Long> back = new HashMap<>(books.back());
        Map<ReturnLine.Goods, Long> refused = new HashMap<>(books.refused());
        List<Followed> followed = new ArrayList<>();
        for (WithdrawalView one : said) {
            List<ReturnLine> awaited = beyond(one.standing(), back);
            List<ReturnLine> notTaken = among(awaited, refused);
            followed.add(
                    new Followed(
                            one,
                            order,
                            awaited,
                            notTaken,
                            less(account.toGiveBack(), worth(one.standing(), order).plus(way)),
                            account.kept() > 0,
                            isPaidBack(account, worth(notTaken, order))));
        }
        return followed;
    }

    /// What went back for another reason, as a part of the price, leaves the shop its duty.
    private static boolean isPaidBack(Account account, Money worth) {
        return account.ledger().givenBack().cents() > 0
                && account.toPay().cents() > 0
                && account.toPay().cents() >= worth.cents();
    }

    /// She had not got it: nothing comes back, and all that she paid does.
    private static Followed calledOff(WithdrawalView said, OrderView order, Account account) {
        return new Followed(
                said, order, List.of(), List.of(), account.toGiveBack(), account.kept() > 0, false);
    }

    private static Money less(Money one, Money other) {
        return one.cents() < other.cents() ? one : other;
    }

    private static Money worth(List<ReturnLine> lines, OrderView order) {
        Map<ReturnLine.Goods, Long> pieces = new HashMap<>();
        lines.forEach(
                line -> pieces.merge(line.goods(), (long) line.quantity().pieces(), Long::sum));
        return Worth.of(pieces, order.lines());
    }

    /// What of it was not among those pieces, each of which counts once.
    private static List<ReturnLine> beyond(
            List<ReturnLine> lines, Map<ReturnLine.Goods, Long> pieces) {
        List<ReturnLine> beyond = new ArrayList<>();
        for (ReturnLine line : lines) {
            int wanted = line.quantity().pieces();
            add(line.goods(), wanted - taken(line.goods(), wanted, pieces), beyond);
        }
        return beyond;
    }

    private static List<ReturnLine> among(
            List<ReturnLine> lines, Map<ReturnLine.Goods, Long> pieces) {
        List<ReturnLine> among = new ArrayList<>();
        for (ReturnLine line : lines) {
            add(line.goods(), taken(line.goods(), line.quantity().pieces(), pieces), among);
        }
        return among;
    }

    private static int taken(
            ReturnLine.Goods goods, int wanted, Map<ReturnLine.Goods, Long> pieces) {
        int taken = (int) Math.min(wanted, pieces.getOrDefault(goods, 0L));
        pieces.merge(goods, (long) -taken, Long::sum);
        return taken;
    }

    private static void add(ReturnLine.Goods goods, int pieces, List<ReturnLine> lines) {
        if (pieces > 0) {
            lines.add(new ReturnLine(goods, new Quantity(pieces)));
        }
    }
}
