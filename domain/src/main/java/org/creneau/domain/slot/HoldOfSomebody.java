package org.creneau.domain.slot;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;

/// A hold among those of its window, and whose it is: for decisions about one that is there already.
///
/// @param held how it began; absent where nobody held a place under the id
public record HoldOfSomebody(Places places, Optional<PlaceHeld> held) {
    Optional<SubjectId> holder() {
        return held.map(PlaceHeld::subject);
    }

    /// What is to be written down where it is given back; empty where nothing is held any more.
    public Optional<HoldReleased> givenBack(HoldId hold, Instant at) {
        return switch (places.hold(hold, at)) {
            case Hold.Alive _ -> Optional.of(released(hold, at));
            case Hold.Extended _ -> Optional.of(released(hold, at));
            case Hold.Unknown _ -> Optional.empty();
            case Hold.Lapsed _ -> Optional.empty();
            case Hold.Expired _ -> Optional.empty();
            case Hold.Released _ -> Optional.empty();
            case Hold.Taken _ -> Optional.empty();
        };
    }

    HoldReleased released(HoldId hold, Instant at) {
        return new HoldReleased(places.slot(), hold, holder().orElse(null), at);
    }

    public static Fold<HoldOfSomebody> of(SlotId slot, HoldId hold) {
        return Places.of(slot).and(held(hold), HoldOfSomebody::new);
    }

    private static Fold<Optional<PlaceHeld>> held(HoldId hold) {
        return Fold.of(
                PlaceHeld.class,
                Boundary.of(hold.tag(), Set.of(PlaceHeld.class)),
                Optional.empty(),
                (_, held) -> Optional.of(held));
    }
}
