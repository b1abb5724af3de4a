package org.creneau.domain.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;

/// What one person waits for at a shop. A wait ends by itself when the last of its windows begins, and one
/// that was offered a place with that offer.
public record WaitsOfSubject(Map<WaitId, Standing> standing) {
    public WaitsOfSubject {
        standing = Map.copyOf(standing);
    }

    /// @param windows of one day
    public record Standing(List<SlotId> windows, Instant until) {
        public Standing {
            windows = List.copyOf(windows);
        }

        private boolean isOn(LocalDate day, ZoneId zone) {
            return LocalDate.ofInstant(windows.getFirst().start(), zone).equals(day);
        }
    }

    static Fold<WaitsOfSubject> of(SubjectId subject) {
        Boundary hers =
                Boundary.of(
                        subject.tag(), Set.of(WaitAsked.class, PlaceOffered.class, WaitLeft.class));
        return Fold.of(WaitEvent.class, hers, new WaitsOfSubject(Map.of()), WaitsOfSubject::evolve);
    }

    private WaitsOfSubject evolve(WaitEvent event) {
        Map<WaitId, Standing> next = new HashMap<>(standing);
        switch (event) {
            case WaitAsked asked ->
                    next.put(asked.waiting(), new Standing(asked.windows(), asked.lastStart()));
            case PlaceOffered offer ->
                    next.put(offer.waiting(), new Standing(offer.windows(), offer.until()));
            case WaitLeft left -> next.remove(left.waiting());
            case OfferTold _ -> {}
        }
        return new WaitsOfSubject(next);
    }

    boolean waitsForAnyOf(List<SlotId> windows, Instant at) {
        return at(at).anyMatch(one -> one.windows().stream().anyMatch(windows::contains));
    }

    long on(LocalDate day, ZoneId zone, Instant at) {
        return at(at).filter(one -> one.isOn(day, zone)).count();
    }

    private Stream<Standing> at(Instant at) {
        return standing.values().stream().filter(one -> one.until().isAfter(at));
    }
}
