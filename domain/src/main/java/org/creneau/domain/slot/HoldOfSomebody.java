package org.creneau.domain.slot;

import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;

/// A hold among those of its window, and whose it is: for decisions about one that is there already.
///
/// @param holder absent where nobody held a place under the id
public record HoldOfSomebody(Places places, Optional<SubjectId> holder) {
    static Fold<HoldOfSomebody> of(SlotId slot, HoldId hold) {
        return Places.of(slot).and(holder(hold), HoldOfSomebody::new);
    }

    private static Fold<Optional<SubjectId>> holder(HoldId hold) {
        return Fold.of(
                PlaceHeld.class,
                Boundary.of(hold.tag(), Set.of(PlaceHeld.class)),
                Optional.empty(),
                (_, held) -> Optional.of(held.subject()));
    }
}
