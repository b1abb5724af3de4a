package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// What somebody gave up and brought loses its worth once for each word of it, for a price that it had, and for no more than all of it cost;
/// a mistake is struck out once. What it comes to is seen by [WatchedMoney].
final class WatchedDiminutions {
    private final List<String> complaints;
    private final Map<Thing, Long> prices = new HashMap<>();
    private final Map<Thing, Integer> came = new HashMap<>();
    private final Map<WithdrawalId, Map<ReturnLine.Goods, Integer>> givenUp = new HashMap<>();
    private final Map<MovementId, ValueDiminished> standing = new HashMap<>();
    private final Set<MovementId> known = new HashSet<>();

    private record Thing(OrderId order, ReturnLine.Goods goods) {}

    WatchedDiminutions(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        switch (event) {
            case OrderPlaced placed -> see(placed);
            case GoodsReturned back when back.origin() instanceof Origin.OfOrder(var order) ->
                    back.lines().forEach(line -> add(new Thing(order, line.goods()), line));
            case WithdrawalDeclared said ->
                    said.lines().forEach(line -> givenUp(said.withdrawal(), line));
            case ValueDiminished less -> see(less);
            case DiminutionStruck off ->
                    complainIf(standing.remove(off.diminution()) == null, "Struck out twice", off);
            default -> {}
        }
    }

    private void see(OrderPlaced placed) {
        for (int number = 0; number < placed.lines().size(); number++) {
            OrderLine line = placed.lines().get(number);
            prices.put(
                    new Thing(placed.order(), ReturnLine.Goods.of(line, number)),
                    line.price().cents());
        }
    }

    private void add(Thing thing, ReturnLine line) {
        came.merge(thing, line.quantity().pieces(), Integer::sum);
    }

    private void givenUp(WithdrawalId said, ReturnLine line) {
        givenUp.computeIfAbsent(said, _ -> new HashMap<>())
                .merge(line.goods(), line.quantity().pieces(), Integer::sum);
    }

    private void see(ValueDiminished less) {
        ReturnLine.Goods goods = less.line().goods();
        Thing thing = new Thing(less.order(), goods);
        int pieces = less.line().quantity().pieces();
        int unwanted = givenUp.getOrDefault(less.withdrawal(), Map.of()).getOrDefault(goods, 0);
        complainIf(pieces > unwanted, "Nobody gave that up", less);
        complainIf(pieces > came.getOrDefault(thing, 0), "Nobody has seen that", less);
        complainIf(!known.add(less.diminution()), "Written down twice", less);
        standing.put(less.diminution(), less);
        Long price = prices.get(thing);
        if (price != null) {
            complainIf(less.amount().cents() > price * pieces, "More than it cost", less);
            complainIf(sum(thing) > price * came.getOrDefault(thing, 0), "More than all", less);
        }
    }

    private long sum(Thing thing) {
        return standing.values().stream()
                .filter(one -> new Thing(one.order(), one.line().goods()).equals(thing))
                .mapToLong(one -> one.amount().cents())
                .sum();
    }

    private void complainIf(boolean broken, String how, Event about) {
        if (broken) {
            complaints.add(how + ": " + about);
        }
    }
}
