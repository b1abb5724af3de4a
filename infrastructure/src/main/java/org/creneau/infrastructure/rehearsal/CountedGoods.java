package org.creneau.infrastructure.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.application.audit.MoneyLedger;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;

/// What the log says was bought, called off, brought back, paid and given back, counted from it alone,
/// to be held against the file.
final class CountedGoods {
    private final Map<OrderId, List<Event>> books = new HashMap<>();
    private final Set<OrderId> handedOver = new HashSet<>();
    private final Map<OrderId, Sum> ordered = new HashMap<>();
    private Sum calledOff = Sum.NOTHING;
    private Sum backOnOrders = Sum.NOTHING;
    private Sum backOfUnknownOrigin = Sum.NOTHING;

    void see(Recorded<? extends Event> recorded) {
        switch (recorded.event()) {
            case OrderEvent event -> see(event);
            case GoodsReturned back -> see(back);
            case PaymentEvent event -> note(event.order(), event);
            default -> {}
        }
    }

    private void see(OrderEvent event) {
        note(event.order(), event);
        if (event instanceof OrderEvent.OrderPlaced placed) {
            ordered.put(placed.order(), sum(placed.lines()));
        } else if (event instanceof OrderEvent.OrderCancelled off) {
            calledOff = calledOff.plus(ordered.getOrDefault(off.order(), Sum.NOTHING));
        } else if (event instanceof OrderEvent.OrderTakenBackUp again) {
            calledOff = calledOff.minus(ordered.getOrDefault(again.order(), Sum.NOTHING));
        } else if (event instanceof OrderEvent.OrderHandedOver given) {
            handedOver.add(given.order());
        }
    }

    private void see(GoodsReturned back) {
        Sum sum = back.lines().stream().map(CountedGoods::sum).reduce(Sum.NOTHING, Sum::plus);
        switch (back.origin()) {
            case Origin.OfOrder(var order) -> {
                note(order, back);
                backOnOrders = backOnOrders.plus(sum);
            }
            case Origin.Unknown _ -> backOfUnknownOrigin = backOfUnknownOrigin.plus(sum);
        }
    }

    private void note(OrderId order, Event event) {
        books.computeIfAbsent(order, _ -> new ArrayList<>()).add(event);
    }

    private static Sum sum(List<OrderLine> lines) {
        return lines.stream()
                .map(
                        line ->
                                new Sum(
                                        line.quantity().pieces(),
                                        line.price().times(line.quantity().pieces()).cents()))
                .reduce(Sum.NOTHING, Sum::plus);
    }

    private static Sum sum(ReturnLine line) {
        return switch (line.goods()) {
            case ReturnLine.Goods.Article(var item) -> Sum.of(item, line.quantity().pieces());
            case ReturnLine.Goods.OfLine _ -> new Sum(line.quantity().pieces(), 0);
        };
    }

    /// @param file what the file says was bought and brought back
    /// @param notSold what people wanted and did not get
    Report.Goods heldAgainst(Report.Bought file, Sum notSold) {
        Sum all = ordered.values().stream().reduce(Sum.NOTHING, Sum::plus);
        long taken = 0;
        long givenBack = 0;
        long toPay = 0;
        int wrong = 0;
        for (var book : books.entrySet()) {
            MoneyLedger.Sums sums = MoneyLedger.of(book.getValue());
            taken += sums.received();
            givenBack += sums.givenBack();
            toPay += sums.open();
            wrong += isRight(book.getKey(), sums) ? 0 : 1;
        }
        return new Report.Goods(
                file,
                all,
                notSold,
                calledOff,
                backOnOrders,
                backOfUnknownOrigin,
                taken,
                givenBack,
                toPay,
                wrong);
    }

    /// Who has her goods owes nothing and is owed nothing; who has not has paid nothing.
    private boolean isRight(OrderId order, MoneyLedger.Sums sums) {
        return handedOver.contains(order) ? sums.open() == 0 : sums.received() == 0;
    }
}
