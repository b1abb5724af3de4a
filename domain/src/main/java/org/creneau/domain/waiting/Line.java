package org.creneau.domain.waiting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;

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
        return Fold.of(WaitEvent.class, asked, Map.<WaitId, WaitAsked>of(), Line::evolve)
                .and(Fold.known(true), (line, _) -> new Line(List.copyOf(line.values())));
    }

    private static Map<WaitId, WaitAsked> evolve(Map<WaitId, WaitAsked> line, WaitEvent event) {
        Map<WaitId, WaitAsked> next = new LinkedHashMap<>(line);
        switch (event) {
            case WaitAsked asked -> next.put(asked.waiting(), asked);
            case PlaceOffered _, WaitLeft _ -> next.remove(event.waiting());
            case OfferTold _ -> {}
        }
        return next;
    }
}
