package org.creneau.domain.slot;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// The places that one person holds at a shop.
///
/// A hold counts until it runs out or is given back, also when it has become an order meanwhile: what is
/// limited is how many places one person keeps from others within a few minutes.
///
/// @param until when each hold that was not given back runs out
public record HeldBySubject(Allowance allowance, Map<HoldId, Instant> until) {

    /// Not asked for where nothing is limited.
    static Fold<Optional<HeldBySubject>> limiting(HoldPlace command) {
        return switch (command.claim()) {
            case FOR_SOMEBODY -> Fold.known(Optional.empty());
            case OWN ->
                    of(command.shop(), command.subject())
                            .and(Fold.known(true), (hers, _) -> Optional.of(hers));
        };
    }

    public static Fold<HeldBySubject> of(ShopId shop, SubjectId subject) {
        return Allowance.of(shop).and(heldBy(subject), HeldBySubject::new);
    }

    private static Fold<Map<HoldId, Instant>> heldBy(SubjectId subject) {
        Boundary holds =
                Boundary.of(
                        subject.tag(),
                        Set.of(PlaceHeld.class, HoldExtended.class, HoldReleased.class));
        return Fold.of(SlotEvent.class, holds, Map.of(), HeldBySubject::evolve);
    }

    private static Map<HoldId, Instant> evolve(Map<HoldId, Instant> until, SlotEvent event) {
        return switch (event) {
            case PlaceHeld held -> with(until, held.hold(), held.until());
            case HoldExtended more -> with(until, more.hold(), more.until());
            case HoldReleased back -> with(until, back.hold(), back.at());
            case HoldExpired _, PlaceTaken _, PlaceGivenBack _, BookingRefused _ -> until;
        };
    }

    private static Map<HoldId, Instant> with(Map<HoldId, Instant> all, HoldId hold, Instant end) {
        Map<HoldId, Instant> next = new HashMap<>(all);
        next.put(hold, end);
        return Map.copyOf(next);
    }

    /// As soon as she has given one back.
    HeldBySubject without(HoldReleased back) {
        return new HeldBySubject(allowance, evolve(until, back));
    }

    boolean isUsedUp(Instant at) {
        return isUsedUp(at, 0);
    }

    /// @param more that count like places she holds
    public boolean isUsedUp(Instant at, long more) {
        long held = until.values().stream().filter(end -> end.isAfter(at)).count();
        return held + more >= allowance.holds();
    }
}
