package org.creneau.domain.returns;

import java.util.HashMap;
import java.util.HashSet;
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
///
/// @param annulled what never came: it is not among the others
public record Returned(
        Map<ReturnId, GoodsReturned> returns,
        Map<ReturnLine.Goods, Long> pieces,
        Set<ReturnId> annulled) {
    public static final Returned NOTHING = new Returned(Map.of(), Map.of());

    public Returned {
        returns = Map.copyOf(returns);
        pieces = Map.copyOf(pieces);
        annulled = Set.copyOf(annulled);
    }

    public Returned(Map<ReturnId, GoodsReturned> returns, Map<ReturnLine.Goods, Long> pieces) {
        this(returns, pieces, Set.of());
    }

    public static Fold<Returned> of(ReturnId goods) {
        return within(Boundary.of(goods.tag(), Set.of(GoodsReturned.class, ReturnAnnulled.class)));
    }

    public static Fold<Returned> of(OrderId order) {
        return within(
                Boundary.of(
                        order.tag(),
                        Set.of(GoodsReturned.class, GoodsInspected.class, ReturnAnnulled.class)));
    }

    private static Fold<Returned> within(Boundary boundary) {
        return Fold.of(ReturnEvent.class, boundary, NOTHING, Returned::evolve);
    }

    private Returned evolve(ReturnEvent event) {
        return switch (event) {
            case GoodsReturned back -> with(back);
            case GoodsInspected look -> without(look.refused());
            case GoodsExchanged _ -> this;
            case ReturnAnnulled off -> returns.containsKey(off.goods()) ? without(off) : this;
        };
    }

    private Returned with(GoodsReturned back) {
        Map<ReturnId, GoodsReturned> all = new HashMap<>(returns);
        all.put(back.goods(), back);
        Map<ReturnLine.Goods, Long> more = new HashMap<>(pieces);
        back.lines().forEach(line -> more.merge(line.goods(), pieces(line), Long::sum));
        return new Returned(all, more, annulled);
    }

    /// What went back to her never came.
    private Returned without(List<Found> refused) {
        Map<ReturnLine.Goods, Long> less = new HashMap<>(pieces);
        refused.forEach(one -> less.merge(one.goods(), (long) -one.quantity().pieces(), Long::sum));
        return new Returned(returns, less, annulled);
    }

    /// The order of what was taken for it hears of it too, and knows nothing of what came back.
    private Returned without(ReturnAnnulled off) {
        Map<ReturnId, GoodsReturned> rest = new HashMap<>(returns);
        rest.remove(off.goods());
        Map<ReturnLine.Goods, Long> less = new HashMap<>(pieces);
        off.lines().forEach(line -> less.merge(line.goods(), -pieces(line), Long::sum));
        Set<ReturnId> never = new HashSet<>(annulled);
        never.add(off.goods());
        return new Returned(rest, less, never);
    }

    static long pieces(ReturnLine line) {
        return line.quantity().pieces();
    }
}
