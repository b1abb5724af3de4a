package org.creneau.application.till;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Worth;
import org.creneau.domain.withdrawal.Declared;
import org.creneau.domain.withdrawal.Diminutions;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;

/// What of an order is hers, as its history goes on: without what was taken off, called off, brought back, or is as good as back.
final class OrderThen {
    private final Set<ReturnId> came = new HashSet<>();
    private final Map<ReturnLine.Goods, Long> back = new HashMap<>();
    private Declared declared = Declared.NOTHING;
    private Lines lines = Lines.NONE;
    private Optional<Sold.Way> way = Optional.empty();
    private boolean isAside;
    private boolean isOff;

    void see(Event event) {
        declared = declared.after(event);
        switch (event) {
            case OrderEvent one -> see(one);
            case GoodsReturned goods -> {
                came.add(goods.goods());
                goods.lines().forEach(line -> add(back, line.goods(), line.quantity(), 1));
            }
            case ReturnAnnulled off when came.contains(off.goods()) ->
                    off.lines().forEach(line -> add(back, line.goods(), line.quantity(), -1));
            case GoodsInspected look ->
                    look.refused().forEach(one -> add(back, one.goods(), one.quantity(), -1));
            default -> {}
        }
    }

    private static void add(
            Map<ReturnLine.Goods, Long> all, ReturnLine.Goods goods, Quantity many, int sign) {
        all.merge(goods, (long) sign * many.pieces(), Long::sum);
    }

    private void see(OrderEvent event) {
        lines = lines.after(event);
        if (event instanceof OrderPlaced placed) {
            way = way(placed.fulfilment());
            isAside = placed.terms() instanceof Terms.PutAside;
        } else if (event instanceof PutAsideSettled) {
            isAside = false;
        } else if (event instanceof OrderCancelled || event instanceof PutAsideLapsed) {
            isOff = true;
        } else if (event instanceof OrderTakenBackUp || event instanceof OrderDelivered) {
            isOff = false;
        }
    }

    /// Whether it only waits for her: nothing of it is sold.
    boolean isAside() {
        return isAside;
    }

    private static Optional<Sold.Way> way(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.Collect _ -> Optional.empty();
            case Fulfilment.Deliver there -> Optional.of(new Sold.Way(there.fee(), there.vat()));
        };
    }

    private NavigableMap<Integer, OrderLine> standing() {
        NavigableMap<Integer, OrderLine> standing = new TreeMap<>();
        for (int number = 0; number < lines.next(); number++) {
            int place = number;
            lines.find(number).ifPresent(line -> standing.put(place, line));
        }
        return standing;
    }

    /// By their places in the order.
    NavigableMap<Integer, OrderLine> hers() {
        NavigableMap<Integer, OrderLine> hers = new TreeMap<>();
        Map<ReturnLine.Goods, Long> left = declared.counted(back);
        int place = 0;
        for (Map.Entry<Integer, OrderLine> each : standing().entrySet()) {
            ReturnLine.Goods goods = ReturnLine.Goods.of(each.getValue(), place++);
            int pieces = each.getValue().quantity().pieces();
            long gone = Math.clamp(left.getOrDefault(goods, 0L), 0, pieces);
            left.merge(goods, -gone, Long::sum);
            if (!isOff && gone < pieces && !each.getValue().comesBack()) {
                hers.put(each.getKey(), less(each.getValue(), gone));
            }
        }
        return hers;
    }

    private static OrderLine less(OrderLine line, long pieces) {
        return line.with(new Quantity(Math.toIntExact(line.quantity().pieces() - pieces)));
    }

    /// What she answers for of goods that are back, or as good as back: of each thing no more than those cost.
    List<Sold.Lost> lost() {
        List<OrderLine> all = new ArrayList<>(standing().values());
        Map<ReturnLine.Goods, Long> left = new HashMap<>();
        List<Sold.Lost> lost = new ArrayList<>();
        for (ValueDiminished one : standingLosses()) {
            ReturnLine.Goods goods = one.line().goods();
            long most = left.computeIfAbsent(goods, its -> most(its, all));
            long cents = Math.min(most, one.amount().cents());
            left.put(goods, most - cents);
            find(goods, all)
                    .filter(_ -> cents > 0)
                    .map(of -> new Sold.Lost(of, like(of, cents), one.words()))
                    .ifPresent(lost::add);
        }
        return lost;
    }

    private List<ValueDiminished> standingLosses() {
        return isOff ? List.of() : declared.diminutions().standing();
    }

    private static Money like(OrderLine of, long cents) {
        return new Money(cents, of.price().currency());
    }

    private long most(ReturnLine.Goods goods, List<OrderLine> all) {
        return all.isEmpty()
                ? 0
                : Diminutions.most(goods, declared.counted(back), declared.pieces(), all);
    }

    private static Optional<OrderLine> find(ReturnLine.Goods goods, List<OrderLine> all) {
        return IntStream.range(0, all.size())
                .filter(number -> ReturnLine.Goods.of(all.get(number), number).equals(goods))
                .mapToObj(all::get)
                .findFirst();
    }

    /// Nobody pays for the way of what was called off, nor of what she gave up and brought back as a whole.
    Optional<Sold.Way> way() {
        List<OrderLine> all = new ArrayList<>(standing().values());
        return isOff ? Optional.empty() : way.filter(it -> isPaid(it.fee(), all));
    }

    private boolean isPaid(Money fee, List<OrderLine> all) {
        return !Worth.ofTheWay(fee, all, declared.counted(back), declared.pieces()).equals(fee);
    }
}
