package org.creneau.domain.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.Due;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Ledger;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Returned;
import org.creneau.domain.returns.Worth;

/// What is due of one order and what was paid, by a reckoning of our own and by that of the rules.
final class MoneyBook {
    /// What an entry is worth now: `in` came, `out` went, `hope` may come.
    record Sum(String what, long in, long out, long hope, long cash) {
        static final Sum STRUCK = new Sum("struck", 0, 0, 0, 0);
    }

    List<OrderLine> lines = List.of();
    long fee;
    long due;
    boolean aside;
    boolean off;
    boolean overCounter;
    final Map<ReturnLine.Goods, Integer> kept = new HashMap<>();
    final Map<ReturnLine.Goods, Long> givenUp = new HashMap<>();
    final Map<PaymentId, Sum> sums = new HashMap<>();
    final Map<PaymentId, Sum> before = new HashMap<>();
    Fold<OrderState> order;
    Fold<Returned> returned;
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

    Ledger ofTheRules() {
        List<OrderLine> bought =
                order.state() instanceof OrderState.HandedOver(var as) ? as.lines() : lines;
        var worth = Worth.of(returned.state().pieces(), bought);
        var way = Worth.ofTheWay(Money.euros(fee), bought, returned.state().pieces(), givenUp);
        return Ledger.of(Due.of(order.state()).orElseThrow().minus(worth).minus(way), entries);
    }

    /// Everything is back, and she had said of every piece that she would not keep it.
    long way() {
        Map<ReturnLine.Goods, Long> hers = new HashMap<>();
        for (int number = 0; number < lines.size(); number++) {
            OrderLine line = lines.get(number);
            hers.merge(
                    ReturnLine.Goods.of(line, number), (long) line.quantity().pieces(), Long::sum);
        }
        boolean wanted =
                hers.entrySet().stream()
                        .anyMatch(
                                one ->
                                        givenUp.getOrDefault(one.getKey(), 0L) < one.getValue()
                                                || -kept.getOrDefault(one.getKey(), 0)
                                                        < one.getValue());
        return wanted ? 0 : fee;
    }
}
