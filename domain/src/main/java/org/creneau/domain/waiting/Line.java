package org.creneau.domain.waiting;

import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;
import org.pcollections.OrderedPMap;

/// Who waits for a place in one window, for that one alone or for any of several.
///
/// @param inOrder in the order in which they asked
public record Line(List<WaitAsked> inOrder) {
    public Line {
        inOrder = List.copyOf(inOrder);
    }

    public static Fold<Line> of(SlotId slot) {
        Boundary asked =
                Boundary.of(
                        slot.tag(), Set.of(WaitAsked.class, PlaceOffered.class, WaitLeft.class));
        return Fold.of(WaitEvent.class, asked, OrderedPMap.<WaitId, WaitAsked>empty(), Line::evolve)
                .and(Fold.known(true), (line, _) -> new Line(List.copyOf(line.values())));
    }

    private static OrderedPMap<WaitId, WaitAsked> evolve(
            OrderedPMap<WaitId, WaitAsked> line, WaitEvent event) {
        return switch (event) {
            case WaitAsked asked -> line.plus(asked.waiting(), asked);
            case PlaceOffered _, WaitLeft _ -> line.minus(event.waiting());
            case OfferTold _ -> line;
        };
    }
}
