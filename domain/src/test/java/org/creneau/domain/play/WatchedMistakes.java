package org.creneau.domain.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;

/// What never came is off the shelf at once, to the piece, once, and only where no order tells of it.
final class WatchedMistakes {
    private final List<String> complaints;
    private final Map<ReturnId, Origin> back = new HashMap<>();
    private final Map<ReturnId, List<PiecesBroughtBack>> shelved = new HashMap<>();
    private final Map<ItemId, Integer> toTakeOff = new HashMap<>();

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
            case ReturnAnnulled off -> annulled(off);
            default -> {}
        }
    }

    private void annulled(ReturnAnnulled off) {
        if (!(back.remove(off.goods()) instanceof Origin.Unknown)) {
            complaints.add("Of an order, or twice: " + off);
        }
        List<PiecesBroughtBack> had = shelved.getOrDefault(off.goods(), List.of());
        had.forEach(each -> toTakeOff.merge(each.item(), each.pieces(), Integer::sum));
    }
}
