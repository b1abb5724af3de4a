package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;

/// Of goods that are to be looked at each piece is looked at once, and nothing is on the shelf that nobody
/// found as good as new.
final class WatchedInspections {
    private final List<String> complaints;
    private final Map<ReturnId, Map<ReturnLine.Goods, Integer>> unseen = new HashMap<>();
    private final Map<String, Integer> sound = new HashMap<>();
    private final Set<String> looks = new HashSet<>();

    WatchedInspections(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        switch (event) {
            case GoodsReturned back when back.fit() == Fit.TO_INSPECT ->
                    unseen.put(back.goods(), pieces(back));
            case GoodsReturned back when back.fit() == Fit.FOR_SALE ->
                    pieces(back).forEach((goods, pieces) -> isSound(back.goods(), goods, pieces));
            case GoodsInspected look -> see(look);
            case PiecesBroughtBack shelved -> see(shelved);
            default -> {}
        }
    }

    private static Map<ReturnLine.Goods, Integer> pieces(GoodsReturned back) {
        Map<ReturnLine.Goods, Integer> pieces = new HashMap<>();
        back.lines()
                .forEach(
                        line -> pieces.merge(line.goods(), line.quantity().pieces(), Integer::sum));
        return pieces;
    }

    private void isSound(ReturnId id, ReturnLine.Goods goods, int pieces) {
        if (goods instanceof ReturnLine.Goods.Article(var item)) {
            sound.merge(id + " " + item, pieces, Integer::sum);
        }
    }

    private void see(GoodsInspected look) {
        complainIf(!looks.add(look.goods() + " " + look.look()), look);
        Map<ReturnLine.Goods, Integer> left = unseen.getOrDefault(look.goods(), new HashMap<>());
        look.found()
                .forEach(
                        one -> {
                            int pieces = one.quantity().pieces();
                            int now = left.merge(one.goods(), -pieces, Integer::sum);
                            complainIf(now < 0, look);
                            if (one.verdict() == Verdict.FOR_SALE) {
                                isSound(look.goods(), one.goods(), pieces);
                            }
                        });
    }

    private void see(PiecesBroughtBack shelved) {
        String thing = shelved.goods() + " " + shelved.item();
        complainIf(sound.merge(thing, -shelved.pieces(), Integer::sum) < 0, shelved);
    }

    private void complainIf(boolean broken, Object about) {
        if (broken) {
            complaints.add("Not as it was looked at: " + about);
        }
    }
}
