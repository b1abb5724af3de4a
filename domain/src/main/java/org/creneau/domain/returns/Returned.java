package org.creneau.domain.returns;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;

/// What came back already: which returns, and of an order how many pieces of each thing.
public record Returned(Map<ReturnId, GoodsReturned> returns, Map<ReturnLine.Goods, Long> pieces) {
    static final Returned NOTHING = new Returned(Map.of(), Map.of());

    public Returned {
        returns = Map.copyOf(returns);
        pieces = Map.copyOf(pieces);
    }

    public static Fold<Returned> of(ReturnId goods) {
        return within(Boundary.of(goods.tag(), Set.of(GoodsReturned.class)));
    }

    public static Fold<Returned> of(OrderId order) {
        return within(Boundary.of(order.tag(), Set.of(GoodsReturned.class)));
    }

    private static Fold<Returned> within(Boundary boundary) {
        return Fold.of(ReturnEvent.class, boundary, NOTHING, Returned::evolve);
    }

    private Returned evolve(ReturnEvent event) {
        return switch (event) {
            case GoodsReturned back -> with(back);
        };
    }

    private Returned with(GoodsReturned back) {
        Map<ReturnId, GoodsReturned> all = new HashMap<>(returns);
        all.put(back.goods(), back);
        Map<ReturnLine.Goods, Long> more = new HashMap<>(pieces);
        back.lines().forEach(line -> more.merge(line.goods(), pieces(line), Long::sum));
        return new Returned(all, more);
    }

    static long pieces(ReturnLine line) {
        return line.quantity().pieces();
    }
}
