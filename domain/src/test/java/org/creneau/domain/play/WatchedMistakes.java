package org.creneau.domain.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;

/// What never came is off the shelf at once, to the piece, once, and only where no order tells of it, or something was
/// taken for it over the counter.
final class WatchedMistakes {
    private final List<String> complaints;
    private final Map<ReturnId, Origin> back = new HashMap<>();
    private final Map<ReturnId, List<PiecesBroughtBack>> shelved = new HashMap<>();
    private final Map<ItemId, Integer> toTakeOff = new HashMap<>();
    private final Set<ReturnId> exchanged = new HashSet<>();

    WatchedMistakes(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        if (!(event instanceof PiecesWrittenOff) && !toTakeOff.isEmpty()) {
            complaints.add("Never came, and still on the shelf: " + toTakeOff);
            toTakeOff.clear();
        }
        switch (event) {
            case GoodsReturned came -> back.put(came.goods(), came.origin());
            case PiecesBroughtBack more ->
                    shelved.computeIfAbsent(more.goods(), _ -> new ArrayList<>()).add(more);
            case PiecesWrittenOff gone ->
                    toTakeOff.computeIfPresent(
                            gone.item(),
                            (_, left) -> left == gone.pieces() ? null : left - gone.pieces());
            case GoodsExchanged swap -> exchanged.add(swap.goods());
            case ReturnAnnulled off -> annulled(off);
            default -> {}
        }
    }

    private void annulled(ReturnAnnulled off) {
        Origin origin = back.remove(off.goods());
        boolean nobodys = origin instanceof Origin.Unknown && off.order() == null;
        boolean swapped =
                exchanged.contains(off.goods())
                        && off.order() != null
                        && new Origin.OfOrder(off.order()).equals(origin);
        if (!nobodys && !swapped) {
            complaints.add("Of an order, or twice: " + off);
        }
        List<PiecesBroughtBack> had = shelved.getOrDefault(off.goods(), List.of());
        had.forEach(each -> toTakeOff.merge(each.item(), each.pieces(), Integer::sum));
    }
}
