package org.creneau.domain.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Goods that came back in one go, and what was said of them so far.
///
/// @param goods absent where nobody knows them, and where they never came
public record Inspected(Optional<GoodsReturned> goods, PVector<GoodsInspected> looks) {
    private static final Inspected NOTHING = new Inspected(Optional.empty(), TreePVector.empty());

    static Fold<Inspected> of(ReturnId goods) {
        return Fold.of(
                ReturnEvent.class,
                Boundary.of(
                        goods.tag(),
                        Set.of(GoodsReturned.class, GoodsInspected.class, ReturnAnnulled.class)),
                NOTHING,
                Inspected::evolve);
    }

    private Inspected evolve(ReturnEvent event) {
        return switch (event) {
            case GoodsReturned back -> new Inspected(Optional.of(back), looks);
            case GoodsInspected look -> new Inspected(goods, looks.plus(look));
            case GoodsExchanged _ -> this;
            case ReturnAnnulled _ -> new Inspected(Optional.empty(), looks);
        };
    }

    Optional<GoodsInspected> look(MovementId id) {
        return looks.stream().filter(one -> one.look().equals(id)).findFirst();
    }

    /// How many pieces of each thing came back and were not looked at.
    Map<ReturnLine.Goods, Long> left() {
        Map<ReturnLine.Goods, Long> left = new HashMap<>();
        goods.stream()
                .flatMap(back -> back.lines().stream())
                .forEach(line -> left.merge(line.goods(), Returned.pieces(line), Long::sum));
        looks.stream()
                .flatMap(look -> look.found().stream())
                .forEach(one -> left.merge(one.goods(), -pieces(one), Long::sum));
        return left;
    }

    static Map<ReturnLine.Goods, Long> pieces(List<Found> found) {
        Map<ReturnLine.Goods, Long> pieces = new HashMap<>();
        found.forEach(one -> pieces.merge(one.goods(), pieces(one), Long::sum));
        return pieces;
    }

    private static long pieces(Found one) {
        return one.quantity().pieces();
    }
}
