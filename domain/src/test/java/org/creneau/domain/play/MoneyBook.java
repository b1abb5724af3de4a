package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.Due;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Ledger;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Returned;
import org.creneau.domain.returns.Worth;
import org.creneau.domain.withdrawal.Declared;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// What is due of one order and what was paid, by a reckoning of our own and by that of the rules.
final class MoneyBook {
    /// What an entry is worth now: `in` came, `out` went, `hope` may come.
    record Sum(String what, long in, long out, long hope, long cash) {
        static final Sum STRUCK = new Sum("struck", 0, 0, 0, 0);
    }

    /// What happened to pieces, by what it adds: to what is here, to what she does not want, and to what was not taken.
    ///
    /// @param came with what; empty of what was said
    /// @param looked when somebody did not take it; before all times of everything else
    record Step(
            String came,
            ReturnLine.Goods goods,
            long here,
            long unwanted,
            long refused,
            Instant looked) {
        Step(String came, ReturnLine.Goods goods, long here, long unwanted, long refused) {
            this(came, goods, here, unwanted, refused, Instant.MIN);
        }
    }

    List<OrderLine> lines = List.of();
    long fee;
    long due;
    boolean aside;
    boolean off;
    boolean overCounter;
    final Map<ReturnLine.Goods, Integer> kept = new HashMap<>();
    final Map<ReturnLine.Goods, Long> givenUp = new HashMap<>();
    final List<Step> steps = new ArrayList<>();
    final Map<WithdrawalId, Map<ReturnLine.Goods, Long>> declarations = new HashMap<>();
    final Set<WithdrawalId> sent = new HashSet<>();
    final Map<MovementId, ValueDiminished> lost = new HashMap<>();
    final Map<PaymentId, Sum> sums = new HashMap<>();
    final Map<PaymentId, Sum> before = new HashMap<>();
    final List<PaymentId> gone = new ArrayList<>();
    Fold<OrderState> order;
    Fold<Returned> returned;
    Declared declared = Declared.NOTHING;
    Entries entries = Entries.NONE;

    MoneyBook(OrderId id) {
        order = Lines.standing(OrderState.of(id), id);
        returned = Returned.of(id);
    }

    long all() {
        long sum = fee;
        for (OrderLine line : lines) {
            sum += line.price().cents() * line.quantity().pieces();
        }
        return sum;
    }

    long in() {
        return sums.values().stream().mapToLong(Sum::in).sum();
    }

    long out() {
        return sums.values().stream().mapToLong(Sum::out).sum();
    }

    long hope() {
        return sums.values().stream().mapToLong(Sum::hope).sum();
    }

    long cash() {
        return sums.values().stream().mapToLong(Sum::cash).sum();
    }

    /// Whether more is to be paid than is here, and some of it was given back after what is struck out.
    boolean isGivenAwaySince(PaymentEvent struck) {
        boolean left =
                struck instanceof PaymentReversed off
                        && gone.stream()
                                .skip(gone.indexOf(off.mistake()) + 1)
                                .anyMatch(id -> sums.getOrDefault(id, Sum.STRUCK).out() > 0);
        return left && Math.max(0, dueNow()) > in() - out();
    }

    Ledger ofTheRules() {
        List<OrderLine> bought =
                order.state() instanceof OrderState.HandedOver(var as) ? as.lines() : lines;
        var counted = declared.counted(returned.state().pieces());
        var worth = Worth.of(counted, bought);
        var way = Worth.ofTheWay(Money.euros(fee), bought, counted, declared.pieces());
        var lost = declared.diminished(counted, bought);
        return Ledger.of(
                Due.of(order.state()).orElseThrow().minus(worth).plus(lost).minus(way), entries);
    }

    /// She wants them no longer; with a sign of its own, they are hers after all.
    void unwanted(WithdrawalId id, List<ReturnLine> some, int sign) {
        var its = declarations.computeIfAbsent(id, _ -> new HashMap<>());
        for (ReturnLine line : some) {
            long pieces = (long) sign * line.quantity().pieces();
            givenUp.merge(line.goods(), pieces, Long::sum);
            its.merge(line.goods(), pieces, Long::sum);
            steps.add(new Step("", line.goods(), 0, pieces, Math.min(0, pieces)));
        }
    }

    /// She had said so by then, whoever read it later: looks since then were at what she did not want.
    void letter(WithdrawalDeclared said) {
        List<Step> later =
                steps.stream().dropWhile(step -> !step.looked().isAfter(said.at())).toList();
        steps.subList(steps.size() - later.size(), steps.size()).clear();
        unwanted(said.withdrawal(), said.lines(), 1);
        steps.addAll(later);
    }

    void notTaken(GoodsInspected look, Found one) {
        long pieces = one.quantity().pieces();
        steps.add(new Step(look.goods().value(), one.goods(), -pieces, 0, pieces, look.at()));
    }

    void came(String with, ReturnLine.Goods goods, long pieces) {
        steps.add(new Step(with, goods, pieces, 0, -pieces));
    }

    /// Pieces that somebody had said to have come did not, and are hers; with a sign of its own, they did after all.
    void neverCame(ReturnId came, Map<ReturnLine.Goods, Integer> pieces, int sign) {
        pieces.forEach(
                (goods, some) -> {
                    due += sign * priceOf(goods) * some;
                    kept.merge(goods, sign * some, Integer::sum);
                });
        steps.removeIf(one -> one.came().equals(came.value()));
    }

    /// In hundredths, and no less than nothing.
    long dueHadNeverCome(ReturnId came, Map<ReturnLine.Goods, Integer> pieces) {
        List<Step> told = List.copyOf(steps);
        neverCame(came, pieces, 1);
        long then = Math.max(0, dueNow());
        neverCame(came, pieces, -1);
        steps.clear();
        steps.addAll(told);
        return then;
    }

    /// @param entries how many had left by then
    /// @param but one that does not count
    boolean isLeftSince(int entries, PaymentId but) {
        return gone.stream()
                .skip(entries)
                .filter(id -> !id.equals(but))
                .anyMatch(id -> sums.getOrDefault(id, Sum.STRUCK).out() > 0);
    }

    /// A refusal is one only of what she does not want and did not bring otherwise.
    private long refused(ReturnLine.Goods goods) {
        long here = 0;
        long unwanted = 0;
        long left = 0;
        for (Step one : steps.stream().filter(step -> step.goods().equals(goods)).toList()) {
            here += one.here();
            unwanted += one.unwanted();
            long room = Math.max(0, unwanted - here - left);
            left = Math.max(0, left + Math.min(one.refused(), room));
        }
        return left;
    }

    /// What is due, in hundredths: less than nothing where more came back than its lines cost.
    long dueNow() {
        return due - ahead() + lost(goods -> ahead(goods) - kept.getOrDefault(goods, 0)) - way();
    }

    /// She answers for what they lost as far as she need not pay their price.
    private long lost(ToLongFunction<ReturnLine.Goods> notOwed) {
        Map<ReturnLine.Goods, Long> sums = new HashMap<>();
        for (ValueDiminished one : lost.values()) {
            sums.merge(one.line().goods(), one.amount().cents(), Long::sum);
        }
        long all = 0;
        for (var one : sums.entrySet()) {
            long hers = givenUp.getOrDefault(one.getKey(), 0L);
            long pieces = Math.max(0, Math.min(hers, notOwed.applyAsLong(one.getKey())));
            all += Math.min(one.getValue(), pieces * priceOf(one.getKey()));
        }
        return all;
    }

    /// What is not owed of things that are not back: first those that she showed to have sent and that were not brought
    /// since, then what was brought and not taken.
    private long ahead() {
        long ahead = 0;
        for (ReturnLine.Goods goods : givenUp.keySet()) {
            ahead += ahead(goods) * priceOf(goods);
        }
        return ahead;
    }

    private long ahead(ReturnLine.Goods goods) {
        long here = -kept.getOrDefault(goods, 0);
        long proved = 0;
        for (var one : declarations.entrySet()) {
            proved += sent.contains(one.getKey()) ? one.getValue().getOrDefault(goods, 0L) : 0;
        }
        long said = givenUp.getOrDefault(goods, 0L);
        long onTheWay = Math.max(0, proved - here);
        long others = Math.max(0, said - Math.max(proved, here));
        long notTaken = Math.max(0, refused(goods) - onTheWay);
        return Math.min(onTheWay, Math.max(0, said - here)) + Math.min(others, notTaken);
    }

    /// What would be due were everything here that she does not keep.
    long dueWithoutWaiting() {
        long less = 0;
        for (ReturnLine.Goods goods : givenUp.keySet()) {
            long here = -kept.getOrDefault(goods, 0);
            less += Math.max(0, givenUp.get(goods) - here) * priceOf(goods);
        }
        boolean all =
                hers().entrySet().stream().allMatch(one -> isGivenUp(one.getKey(), one.getValue()));
        return due - less + lost(goods -> givenUp.getOrDefault(goods, 0L)) - (all ? fee : 0);
    }

    private boolean isGivenUp(ReturnLine.Goods goods, long pieces) {
        return givenUp.getOrDefault(goods, 0L) >= pieces;
    }

    /// Every article has one price in the play; what was ordered in words stands alone.
    long priceOf(ReturnLine.Goods goods) {
        for (int number = 0; number < lines.size(); number++) {
            if (ReturnLine.Goods.of(lines.get(number), number).equals(goods)) {
                return lines.get(number).price().cents();
            }
        }
        return 0;
    }

    private Map<ReturnLine.Goods, Long> hers() {
        Map<ReturnLine.Goods, Long> hers = new HashMap<>();
        for (int number = 0; number < lines.size(); number++) {
            OrderLine line = lines.get(number);
            hers.merge(
                    ReturnLine.Goods.of(line, number), (long) line.quantity().pieces(), Long::sum);
        }
        return hers;
    }

    /// Everything is back or as good as back, and she had said of every piece that she would not keep it.
    private long way() {
        boolean wanted =
                hers().entrySet().stream()
                        .anyMatch(
                                one ->
                                        !isGivenUp(one.getKey(), one.getValue())
                                                || ahead(one.getKey())
                                                                - kept.getOrDefault(one.getKey(), 0)
                                                        < one.getValue());
        return wanted ? 0 : fee;
    }
}
