package org.creneau.application.withdrawal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Payments;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Worth;
import org.creneau.domain.withdrawal.Diminutions;

/// A declaration and what has followed from it so far.
///
/// @param awaited what is not back
/// @param refused what of it was brought back and refused: that ends no duty, and so the last day counts
/// @param toGiveBack what the shop owes her for what of it is back, was shown to be sent, or was refused, by the books of the
///     order: its share, where there are several declarations; what it owes her for another reason is not in it
/// @param lost what she answers for of its worth, at most its price: that much less is owed
/// @param wentBack whether anything of the order was given back already
/// @param paid whether anything of the order is paid, and so anything to be given back once the goods are here
public record Followed(
        WithdrawalView said,
        OrderView order,
        List<ReturnLine> awaited,
        List<ReturnLine> refused,
        Money toGiveBack,
        Money lost,
        boolean wentBack,
        boolean paid) {
    /// The shop is told that much before the last day.
    private static final int DAYS_OF_WARNING = 3;

    public Followed {
        awaited = List.copyOf(awaited);
        refused = List.copyOf(refused);
    }

    public enum Stage {
        GOODS_AWAITED,
        /// She showed that she has sent them: the shop waits no longer, and owes her the price.
        GOODS_SENT,
        /// The same, and nothing is to be given back any more.
        SENT_SETTLED,
        /// She brought something, and the shop did not take it, which leaves it owing her the price.
        GOODS_REFUSED,
        /// The same, and nothing is to be given back any more: she has the goods still.
        REFUSED_SETTLED,
        /// The goods are back, and the money is not.
        TO_GIVE_BACK,
        /// She and the shop agreed that she keeps it all.
        KEPT,
        DONE;

        public boolean isOpen() {
            return switch (this) {
                case GOODS_AWAITED, GOODS_SENT, SENT_SETTLED -> true;
                case GOODS_REFUSED, REFUSED_SETTLED, TO_GIVE_BACK -> true;
                case KEPT, DONE -> false;
            };
        }

        /// Whether money is to be given back, whoever has the goods.
        public boolean isOwing() {
            return switch (this) {
                case GOODS_SENT, GOODS_REFUSED, TO_GIVE_BACK -> true;
                case GOODS_AWAITED, SENT_SETTLED, REFUSED_SETTLED, KEPT, DONE -> false;
            };
        }
    }

    public enum Alarm {
        NONE,
        SOON,
        LATE;

        /// Of something that is to be done by a day.
        public static Alarm of(LocalDate today, LocalDate by) {
            long daysLeft = ChronoUnit.DAYS.between(today, by);
            if (daysLeft < 0) {
                return LATE;
            }
            return daysLeft <= DAYS_OF_WARNING ? SOON : NONE;
        }
    }

    public Stage stage() {
        boolean owing = toGiveBack.cents() > 0;
        if (!refused.isEmpty() && owing) {
            return Stage.GOODS_REFUSED;
        }
        if (!coming().isEmpty()) {
            return said.sent() == null ? Stage.GOODS_AWAITED : sent(owing);
        }
        if (!refused.isEmpty()) {
            return Stage.REFUSED_SETTLED;
        }
        if (said.standing().isEmpty()) {
            return Stage.KEPT;
        }
        return owing ? Stage.TO_GIVE_BACK : Stage.DONE;
    }

    private static Stage sent(boolean owing) {
        return owing ? Stage.GOODS_SENT : Stage.SENT_SETTLED;
    }

    /// Whether the day by which money goes back is of any use: where some is to be given back, or may be.
    public boolean isDated() {
        return stage() == Stage.GOODS_AWAITED ? paid : stage().isOwing();
    }

    /// What is not back and was not refused: she has still to bring it, or it is on its way.
    public List<ReturnLine> coming() {
        return beyond(awaited, pieces(refused));
    }

    /// What came back and was taken.
    public List<ReturnLine> back() {
        return beyond(said.standing(), pieces(awaited));
    }

    /// How near the last day is. As long as the goods are not brought back the shop may wait; it had those that it refused,
    /// and waits no longer with the proof that they were sent
    /// (Code de la consommation, L221-24).
    public Alarm alarm(LocalDate today) {
        return stage().isOwing() ? Alarm.of(today, said.refundBy()) : Alarm.NONE;
    }

    /// What the pieces have cost that the shop may wait for: she need not pay for them, and is not paid back yet.
    public Money worthOfAwaited() {
        return worth(said.sent() == null ? coming() : List.of(), order);
    }

    /// What came back of an order counts for what was shown to be sent, then for what was declared first.
    ///
    /// @param said of one order, in the order in which they were told
    /// @param books of that order
    public static List<Followed> of(
            OrderView order, List<WithdrawalView> said, Payments.Books books) {
        Account account = Account.of(order, books);
        if (order.status() == OrderView.Status.CANCELLED) {
            return said.stream().map(one -> calledOff(one, order, account)).toList();
        }
        Money way = Worth.ofTheWay(order.fee(), order.lines(), books.counted(), books.givenUp());
        Map<ReturnLine.Goods, Long> back = new HashMap<>(books.back());
        Map<ReturnLine.Goods, Long> refused = new HashMap<>(books.refused());
        Map<WithdrawalId, Came> came = new HashMap<>();
        for (WithdrawalView one : sentFirst(said)) {
            List<ReturnLine> awaited = beyond(one.standing(), back);
            came.put(one.id(), Came.of(one, awaited, among(awaited, refused), order));
        }
        List<Came> all =
                said.stream().map(one -> Objects.requireNonNull(came.get(one.id()))).toList();
        Map<WithdrawalId, Money> shares =
                Shares.of(
                        all.stream().map(one -> one.claim(order)).toList(),
                        way,
                        account.toGiveBack());
        return all.stream()
                .map(
                        one ->
                                one.followed(
                                        order,
                                        Objects.requireNonNull(shares.get(one.said().id())),
                                        account))
                .toList();
    }

    /// What comes is first what was shown to be sent, as the books count it.
    private static List<WithdrawalView> sentFirst(List<WithdrawalView> said) {
        return said.stream()
                .sorted(Comparator.comparing((WithdrawalView one) -> one.sent() == null))
                .toList();
    }

    /// What of a declaration came, before the money is shared out.
    ///
    /// @param counted of what of it the price is not owed
    private record Came(
            WithdrawalView said,
            List<ReturnLine> awaited,
            List<ReturnLine> notTaken,
            List<ReturnLine> counted,
            Money lost) {
        static Came of(
                WithdrawalView said,
                List<ReturnLine> awaited,
                List<ReturnLine> notTaken,
                OrderView order) {
            List<ReturnLine> mayWait =
                    said.sent() == null ? beyond(awaited, pieces(notTaken)) : List.of();
            List<ReturnLine> counted = beyond(said.standing(), pieces(mayWait));
            return new Came(said, awaited, notTaken, counted, Followed.lost(said, counted, order));
        }

        Shares.Claim claim(OrderView order) {
            return new Shares.Claim(said, worth(counted, order).minus(lost), !counted.isEmpty());
        }

        Followed followed(OrderView order, Money share, Account account) {
            return new Followed(
                    said,
                    order,
                    awaited,
                    notTaken,
                    share,
                    lost,
                    account.ledger().givenBack().cents() > 0,
                    account.kept() > 0);
        }
    }

    /// She had not got it: nothing comes back, and all that she paid does.
    private static Followed calledOff(WithdrawalView said, OrderView order, Account account) {
        return new Followed(
                said,
                order,
                List.of(),
                List.of(),
                account.toGiveBack(),
                order.total().times(0),
                false,
                account.kept() > 0);
    }

    /// @param counted of what of it the price is not owed
    private static Money lost(WithdrawalView said, List<ReturnLine> counted, OrderView order) {
        Map<ReturnLine.Goods, Long> lost = new HashMap<>();
        said.diminished()
                .forEach(one -> lost.merge(one.line().goods(), one.amount().cents(), Long::sum));
        Map<ReturnLine.Goods, Long> pieces = pieces(counted);
        return Diminutions.counted(lost, pieces, pieces, order.lines());
    }

    /// What of it somebody may say lost its worth: what the shop has, or had in its hands, unless its whole price went back.
    public List<ReturnLine> seen() {
        return wentBack && toGiveBack.cents() == 0
                ? List.of()
                : beyond(said.standing(), pieces(coming()));
    }

    private static Money worth(List<ReturnLine> lines, OrderView order) {
        return Worth.of(pieces(lines), order.lines());
    }

    private static Map<ReturnLine.Goods, Long> pieces(List<ReturnLine> lines) {
        Map<ReturnLine.Goods, Long> pieces = new HashMap<>();
        lines.forEach(
                line -> pieces.merge(line.goods(), (long) line.quantity().pieces(), Long::sum));
        return pieces;
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
