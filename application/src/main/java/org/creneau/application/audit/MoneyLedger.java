package org.creneau.application.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.DeliveryEvent;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;

/// The books of one order, kept anew from what the log says happened to it. It shares nothing with the
/// code that keeps them for the shop: it adds and takes off as it reads, and remembers of a cheque
/// where its money is.
public final class MoneyLedger {
    private final NavigableMap<Integer, OrderLine> lines = new TreeMap<>();
    private final Map<MovementId, ShortageEvent.ArticleMissing> missing = new HashMap<>();
    private final Map<ReturnLine.Goods, Integer> returned = new HashMap<>();
    private final Map<ReturnId, Map<ReturnLine.Goods, Integer>> cameWith = new HashMap<>();
    private final UnwantedLedger unwanted = new UnwantedLedger();
    private final WornLedger worn = new WornLedger();
    private boolean aside;
    private long fee;
    private final Map<PaymentId, Long> came = new HashMap<>();
    private final Map<PaymentId, Long> went = new HashMap<>();
    private final Map<PaymentId, Long> hoped = new HashMap<>();
    private final Map<PaymentId, Held> before = new HashMap<>();
    private long due;

    /// Where the money of a cheque is, in hundredths.
    private record Held(long came, long hoped) {
        private static final Held NOTHING = new Held(0, 0);
    }

    /// In hundredths.
    ///
    /// @param promised by cheque
    public record Sums(long due, long received, long promised, long givenBack) {
        public long open() {
            return due - received + givenBack;
        }

        /// In the order in which they are read.
        public Map<String, Long> byName() {
            Map<String, Long> all = new LinkedHashMap<>();
            all.put("due", due);
            all.put("received", received);
            all.put("promised", promised);
            all.put("given-back", givenBack);
            all.put("open", open());
            return all;
        }
    }

    /// @param events that carry the order's tag, oldest first
    public static Sums of(List<Event> events) {
        MoneyLedger ledger = new MoneyLedger();
        events.forEach(ledger::see);
        return ledger.sums();
    }

    private void see(Event event) {
        unwanted.see(event);
        worn.see(event);
        switch (event) {
            case OrderEvent order -> see(order);
            case ReturnEvent.GoodsReturned back -> back(back);
            case ReturnEvent.GoodsInspected look -> look.found().forEach(one -> looked(look, one));
            case ReturnEvent.ReturnAnnulled off -> neverCame(off.goods());
            case ReturnEvent.GoodsExchanged _ -> {}
            case PaymentEvent payment -> see(payment);
            default -> {}
        }
    }

    private void see(OrderEvent event) {
        if (event instanceof OrderEvent.OrderPlaced placed) {
            placed.lines().forEach(line -> lines.put(lines.size(), line));
            fee = fee(placed);
            aside = placed.terms() instanceof Terms.PutAside;
            due = everything();
        } else if (event instanceof OrderEvent.PutAsideSettled settled) {
            bought(settled.bought());
            aside = false;
            due = everything();
        } else if (event instanceof ShortageEvent changed
                && !(event instanceof ShortageEvent.MissingTold)) {
            see(changed);
            due = everything();
        } else if (event instanceof OrderEvent.OrderCancelled
                || event instanceof OrderEvent.PutAsideLapsed) {
            due = 0;
        } else if (event instanceof DeliveryEvent.OrderDelivered
                || event instanceof OrderEvent.OrderTakenBackUp) {
            due = everything();
        }
    }

    private static long fee(OrderEvent.OrderPlaced placed) {
        return placed.fulfilment() instanceof Fulfilment.Deliver there ? there.fee().cents() : 0;
    }

    private void bought(List<BoughtLine> bought) {
        Map<Integer, Quantity> hers = new HashMap<>();
        bought.forEach(each -> hers.put(each.line(), each.quantity()));
        lines.keySet().retainAll(hers.keySet());
        lines.replaceAll((number, line) -> of(line, hers.getOrDefault(number, line.quantity())));
    }

    private static OrderLine of(OrderLine line, Quantity quantity) {
        return new OrderLine(line.goods(), quantity, line.price(), line.vat());
    }

    private void see(ShortageEvent event) {
        switch (event) {
            case ShortageEvent.ArticleMissing asked -> missing.put(asked.missing(), asked);
            case ShortageEvent.MissingAnswered said -> answered(said);
            case ShortageEvent.MissingTold _ -> {}
            case ShortageEvent.LineReduced fewer -> off(fewer.line(), fewer.from() - fewer.to());
        }
    }

    private void answered(ShortageEvent.MissingAnswered said) {
        ShortageEvent.ArticleMissing asked = missing.get(said.missing());
        if (asked == null) {
            return;
        }
        Instead instead = asked.instead();
        if (said.answer() == Answer.WITHOUT || said.answer() == Answer.REPLACE) {
            off(asked.line(), asked.pieces());
        }
        if (said.answer() == Answer.REPLACE && instead != null) {
            lines.put(instead.line(), instead.goods());
        }
    }

    private void off(int number, int pieces) {
        lines.computeIfPresent(
                number,
                (_, line) -> {
                    int left = line.quantity().pieces() - pieces;
                    return left > 0 ? of(line, new Quantity(left)) : null;
                });
    }

    private long everything() {
        if (aside) {
            return 0;
        }
        long sum = fee;
        for (OrderLine line : lines.values()) {
            sum += line.price().cents() * line.quantity().pieces();
        }
        return sum;
    }

    /// One article may stand in two lines at two prices: what came back of it first is of the first.
    private long worth(ReturnLine back) {
        int from = returned.getOrDefault(back.goods(), 0);
        int to = returned.merge(back.goods(), back.quantity().pieces(), Integer::sum);
        return worth(back.goods(), from, to);
    }

    private void back(ReturnEvent.GoodsReturned back) {
        for (ReturnLine line : back.lines()) {
            due -= worth(line);
            of(back.goods()).merge(line.goods(), line.quantity().pieces(), Integer::sum);
        }
    }

    private void looked(ReturnEvent.GoodsInspected look, Found found) {
        if (found.verdict() == Verdict.REFUSED) {
            hersAgain(found.goods(), found.quantity().pieces());
            of(look.goods()).merge(found.goods(), -found.quantity().pieces(), Integer::sum);
        }
    }

    /// Whatever of it is here still; what of another order was exchanged for this one is in its own books.
    private void neverCame(ReturnId goods) {
        of(goods).forEach(this::hersAgain);
        cameWith.remove(goods);
    }

    private Map<ReturnLine.Goods, Integer> of(ReturnId goods) {
        return cameWith.computeIfAbsent(goods, _ -> new HashMap<>());
    }

    /// What she got back is of what had come last.
    private void hersAgain(ReturnLine.Goods goods, int pieces) {
        int to = returned.getOrDefault(goods, 0);
        int from = returned.merge(goods, -pieces, Integer::sum);
        due += worth(goods, from, to);
    }

    private long worth(ReturnLine.Goods goods, int from, int to) {
        long worth = 0;
        int first = 0;
        int number = 0;
        for (OrderLine line : lines.values()) {
            if (is(line, number, goods)) {
                int next = first + line.quantity().pieces();
                int pieces = Math.max(0, Math.min(to, next) - Math.max(from, first));
                worth += line.price().cents() * pieces;
                first = next;
            }
            number++;
        }
        return worth;
    }

    private static boolean is(OrderLine line, int number, ReturnLine.Goods back) {
        return switch (back) {
            case ReturnLine.Goods.OfLine(var its) -> its == number;
            case ReturnLine.Goods.Article(var item) ->
                    line.goods() instanceof OrderLine.Goods.Article(var its, _) && its.equals(item);
        };
    }

    private void see(PaymentEvent event) {
        long cents = event.amount().cents();
        switch (event) {
            case PaymentEvent.PaymentTaken in -> came.put(in.payment(), cents);
            case PaymentEvent.MoneyGivenBack out -> went.put(out.payment(), cents);
            case PaymentEvent.ChequeAnnounced said -> hoped.put(said.payment(), cents);
            case PaymentEvent.ChequeReceived here ->
                    now(here.payment(), here.cheque(), new Held(0, cents));
            case PaymentEvent.ChequeBanked banked ->
                    now(banked.payment(), banked.cheque(), new Held(cents, 0));
            case PaymentEvent.ChequeBounced back ->
                    now(back.payment(), back.cheque(), Held.NOTHING);
            case PaymentEvent.ChequeHandedBack hers ->
                    now(hers.payment(), hers.cheque(), Held.NOTHING);
            case PaymentEvent.PaymentReversed off when off.cheque() != null ->
                    put(off.cheque(), before.getOrDefault(off.mistake(), Held.NOTHING));
            case PaymentEvent.PaymentReversed off -> {
                put(off.mistake(), Held.NOTHING);
                went.remove(off.mistake());
            }
        }
    }

    /// One step may be taken back later.
    private void now(PaymentId entry, PaymentId cheque, Held held) {
        before.put(entry, new Held(came.getOrDefault(cheque, 0L), hoped.getOrDefault(cheque, 0L)));
        put(cheque, held);
    }

    private void put(PaymentId id, Held held) {
        came.put(id, held.came());
        hoped.put(id, held.hoped());
    }

    /// Whoever gives everything back that she said she does not keep owes nothing for the way either.
    private boolean nothingIsKept() {
        Map<ReturnLine.Goods, Integer> kept = new HashMap<>();
        int number = 0;
        for (OrderLine line : lines.values()) {
            kept.merge(ReturnLine.Goods.of(line, number++), line.quantity().pieces(), Integer::sum);
        }
        return kept.entrySet().stream()
                .allMatch(
                        one ->
                                gone(one.getKey()) >= one.getValue()
                                        && unwanted.pieces(one.getKey()) >= one.getValue());
    }

    /// Back, or as good as back.
    private int gone(ReturnLine.Goods goods) {
        int here = returned.getOrDefault(goods, 0);
        return here + unwanted.ahead(goods, here);
    }

    /// What is not owed of things that are not here.
    private long ahead() {
        long ahead = 0;
        for (ReturnLine.Goods goods : unwanted.goods()) {
            ahead += worth(goods, returned.getOrDefault(goods, 0), gone(goods));
        }
        return Math.min(ahead, Math.max(0, due));
    }

    /// She answers for what they lost, and never for more than what is not owed of them.
    private long lost() {
        long lost = 0;
        for (ReturnLine.Goods goods : worn.goods()) {
            int hers = Math.max(0, Math.min(gone(goods), unwanted.pieces(goods)));
            lost += Math.min(worn.of(goods), worth(goods, 0, hers));
        }
        return lost;
    }

    private Sums sums() {
        long left = due - ahead() + lost();
        return new Sums(
                nothingIsKept() ? left - fee : left, total(came), total(hoped), total(went));
    }

    private static long total(Map<PaymentId, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
