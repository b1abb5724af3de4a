package org.creneau.domain.play;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.online.AskRefund;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.RecordSnapshot;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.InspectReturn;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.testing.Town;
import org.creneau.domain.withdrawal.DeclareWithdrawal;
import org.creneau.domain.withdrawal.KeepPieces;
import org.creneau.domain.withdrawal.ProveSending;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// What was paid online and is not kept: sent, brought, refused, brought again, kept after all and given up once more, with its
/// money asked for in between. In games of their own.
final class UnwantedWhims implements More {
    static final List<String> OUTCOMES =
            List.of(
                    "AskRefund accepted",
                    "AskRefund nothing",
                    "AskRefund nothing-to-give-back",
                    "ProveSending accepted",
                    "KeepPieces accepted",
                    "InspectReturn accepted");

    private static final int RECENT = 3;

    private final Random dice;
    private final Random letters = new Random(721);
    private final Map<PaymentId, ToyPayment> payments = new HashMap<>();
    private final Map<OrderId, OrderPlaced> placed = new HashMap<>();
    private final List<OrderPlaced> online = new ArrayList<>();
    private final List<OrderPlaced> paid = new ArrayList<>();
    private final List<OrderPlaced> hers = new ArrayList<>();
    private final List<WithdrawalDeclared> said = new ArrayList<>();
    private final List<GoodsReturned> back = new ArrayList<>();
    private final List<RefundAsked> asked = new ArrayList<>();
    private final Deque<Command> late = new ArrayDeque<>();
    private int ids;

    UnwantedWhims(Random dice, OnlineWhims services) {
        this.dice = dice;
    }

    @Override
    public void see(Event event) {
        switch (event) {
            case OrderPlaced order when order.payAt() == PayAt.ONLINE -> {
                placed.put(order.order(), order);
                online.add(order);
            }
            case PaymentCaptured in when payments.containsKey(in.payment()) ->
                    paid.add(payments.get(in.payment()).order());
            case OrderHandedOver out when isPaid(out.order()) -> hers.add(placed.get(out.order()));
            case WithdrawalDeclared declared when isPaid(declared.order()) -> said.add(declared);
            case GoodsReturned goods
                    when goods.origin() instanceof Origin.OfOrder(var order) && isPaid(order) ->
                    back.add(goods);
            case GoodsInspected look when !look.refused().isEmpty() && ids % 2 == 0 -> later(look);
            case RefundAsked refund when payments.containsKey(refund.payment()) ->
                    asked.add(refund);
            default -> {}
        }
    }

    /// What was refused while it was hers she withdraws from afterwards, and asks for its money.
    private void later(GoodsInspected look) {
        OrderId order = look.order();
        if (order != null && isPaid(order) && said.stream().noneMatch(isOf(order))) {
            var id = new WithdrawalId("unwanted-" + ids++);
            List<ReturnLine> lines =
                    look.refused().stream()
                            .map(one -> new ReturnLine(one.goods(), one.quantity()))
                            .toList();
            late.add(new DeclareWithdrawal(look.shop(), order, id, lines, null, sent(look.at())));
            late.add(new AskRefund(look.shop(), order, Prompt.SHOP));
        }
    }

    /// Some letters were sent before somebody looked, and are read only now.
    private Instant sent(Instant looked) {
        return letters.nextInt(3) == 0 ? looked.minusSeconds(1 + letters.nextInt(90)) : looked;
    }

    private static Predicate<WithdrawalDeclared> isOf(OrderId order) {
        return one -> one.order().equals(order);
    }

    private boolean isPaid(OrderId order) {
        return paid.stream().anyMatch(one -> one.order().equals(order));
    }

    @Override
    public Optional<Command> next(Instant now) {
        return late.isEmpty() ? any(now) : Optional.of(late.removeFirst());
    }

    private Optional<Command> any(Instant now) {
        return switch (online.isEmpty() ? 9 : dice.nextInt(8)) {
            case 0 -> Optional.of(pays(recent(online), now));
            case 1 -> paid.isEmpty() ? Optional.empty() : Optional.of(takes(recent(paid), now));
            case 2, 3, 4 -> hers.isEmpty() ? Optional.empty() : Optional.of(some(now));
            default -> Optional.empty();
        };
    }

    private Command pays(OrderPlaced order, Instant now) {
        var id = new PaymentId("unwanted-" + order.order());
        ToyPayment payment = payments.get(id);
        if (payment == null) {
            ToyPayment fresh = new ToyPayment(id, order);
            payments.put(id, fresh);
            return OnlineWhims.opened(fresh, 0, now);
        }
        payment.paidLate(dice, now);
        return new RecordSnapshot(order.shop(), order.order(), payment.latest());
    }

    private static Command takes(OrderPlaced order, Instant now) {
        return new HandOver(order.shop(), order.order(), new HandOver.Shown.Name(), now);
    }

    private Command some(Instant now) {
        OrderPlaced order = recent(hers);
        return switch (dice.nextInt(12)) {
            case 0, 1, 2 -> declares(order, now);
            case 3 -> said.isEmpty() ? declares(order, now) : proves(recent(said));
            case 4 -> said.isEmpty() ? declares(order, now) : keeps(recent(said));
            case 5, 6 -> brings(order, now);
            case 7, 8 -> back.isEmpty() ? brings(order, now) : looks(recent(back), now);
            case 9 -> new AskRefund(order.shop(), order.order(), Prompt.SHOP);
            case 10 -> new AskRefund(order.shop(), order.order(), Prompt.WITHOUT_WAITING);
            default -> asked.isEmpty() ? cash(order, now) : goesBack(recent(asked));
        };
    }

    private Command declares(OrderPlaced order, Instant now) {
        var id = new WithdrawalId("unwanted-" + ids++);
        return new DeclareWithdrawal(
                order.shop(), order.order(), id, List.of(line(order)), null, now);
    }

    private static Command proves(WithdrawalDeclared about) {
        LocalDate day = LocalDate.ofInstant(about.at(), Town.PARIS);
        return new ProveSending(about.shop(), about.order(), about.withdrawal(), day);
    }

    private Command keeps(WithdrawalDeclared about) {
        var word = new MovementId("unwanted-" + ids++);
        List<ReturnLine> lines = List.of(one(about.lines().getFirst()));
        return new KeepPieces(about.shop(), about.order(), about.withdrawal(), word, lines);
    }

    private Command brings(OrderPlaced order, Instant now) {
        return new RecordReturn(
                order.shop(),
                new ReturnId("unwanted-" + ids++),
                new Origin.OfOrder(order.order()),
                List.of(one(line(order))),
                dice.nextInt(3) == 0 ? Fit.FOR_SALE : Fit.TO_INSPECT,
                Motive.CHANGED_MIND,
                now);
    }

    private Command looks(GoodsReturned goods, Instant now) {
        ReturnLine line = goods.lines().getFirst();
        Verdict verdict = dice.nextInt(3) == 0 ? Verdict.FOR_SALE : Verdict.REFUSED;
        return new InspectReturn(
                goods.shop(),
                goods.goods(),
                new MovementId("unwanted-" + ids++),
                List.of(new Found(line.goods(), line.quantity(), verdict)),
                now,
                order(goods),
                dice.nextBoolean());
    }

    private static OrderId order(GoodsReturned goods) {
        return switch (goods.origin()) {
            case Origin.OfOrder(var order) -> order;
            case Origin.Unknown _ -> new OrderId("nobodys");
        };
    }

    private Command cash(OrderPlaced order, Instant now) {
        var entry =
                new Entry.GivenBack(Means.CASH, order.lines().getFirst().price(), Optional.empty());
        var id = new PaymentId("unwanted-cash-" + ids++);
        return PaymentWhims.meant(order.shop(), order.order(), id, entry, now);
    }

    private Command goesBack(RefundAsked refund) {
        ToyPayment payment = Objects.requireNonNull(payments.get(refund.payment()));
        payment.refund(refund.refund(), refund.amount(), dice);
        return new RecordSnapshot(refund.shop(), refund.order(), payment.latest());
    }

    private ReturnLine line(OrderPlaced order) {
        int number = dice.nextInt(order.lines().size());
        var line = order.lines().get(number);
        return new ReturnLine(
                ReturnLine.Goods.of(line, number),
                new Quantity(1 + dice.nextInt(line.quantity().pieces())));
    }

    private static ReturnLine one(ReturnLine line) {
        return new ReturnLine(line.goods(), new Quantity(1));
    }

    private <T> T recent(List<T> all) {
        return all.get(Math.max(0, all.size() - 1 - dice.nextInt(RECENT)));
    }
}
