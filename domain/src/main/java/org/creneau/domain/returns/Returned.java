package org.creneau.domain.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;

/// What came back already: which returns, and of an order how many pieces of each thing,
/// without what she got back.
public record Returned(Map<ReturnId, GoodsReturned> returns, Map<ReturnLine.Goods, Long> pieces) {
    public static final Returned NOTHING = new Returned(Map.of(), Map.of());

    public Returned {
        returns = Map.copyOf(returns);
        pieces = Map.copyOf(pieces);
    }

    public static Fold<Returned> of(ReturnId goods) {
        return within(Boundary.of(goods.tag(), Set.of(GoodsReturned.class)));
    }

    public static Fold<Returned> of(OrderId order) {
        return within(Boundary.of(order.tag(), Set.of(GoodsReturned.class, GoodsInspected.class)));
    }

    private static Fold<Returned> within(Boundary boundary) {
        return Fold.of(ReturnEvent.class, boundary, NOTHING, Returned::evolve);
    }

    private Returned evolve(ReturnEvent event) {
        return switch (event) {
            case GoodsReturned back -> with(back);
            case GoodsInspected look -> without(look.refused());
            case GoodsExchanged _, ReturnAnnulled _ -> this;
        };
    }

    private Returned with(GoodsReturned back) {
        Map<ReturnId, GoodsReturned> all = new HashMap<>(returns);
        all.put(back.goods(), back);
        Map<ReturnLine.Goods, Long> more = new HashMap<>(pieces);
        back.lines().forEach(line -> more.merge(line.goods(), pieces(line), Long::sum));
        return new Returned(all, more);
    }

    /// What went back to her never came.
    private Returned without(List<Found> refused) {
        Map<ReturnLine.Goods, Long> less = new HashMap<>(pieces);
        refused.forEach(one -> less.merge(one.goods(), (long) -one.quantity().pieces(), Long::sum));
        return new Returned(returns, less);
    }

    static long pieces(ReturnLine line) {
        return line.quantity().pieces();
    }
}
