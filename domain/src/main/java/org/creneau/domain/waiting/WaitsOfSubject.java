package org.creneau.domain.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What one person waits for at a shop. A wait ends by itself when the last of its windows begins, and one that
/// was offered a place with that offer: from then on she holds a place, and that is what counts.
///
/// @param standing the windows of each wait, all of one day
public record WaitsOfSubject(PMap<WaitId, List<SlotId>> standing) {
    private static final WaitsOfSubject NONE = new WaitsOfSubject(HashTreePMap.empty());

    /// @param subject who she says she is, or the visitor who asked
    static Fold<WaitsOfSubject> of(SubjectId subject) {
        Boundary hers =
                Boundary.of(
                        subject.tag(), Set.of(WaitAsked.class, PlaceOffered.class, WaitLeft.class));
        return Fold.of(WaitEvent.class, hers, NONE, WaitsOfSubject::evolve);
    }

    private WaitsOfSubject evolve(WaitEvent event) {
        return switch (event) {
            case WaitAsked asked ->
                    new WaitsOfSubject(standing.plus(asked.waiting(), asked.windows()));
            case PlaceOffered _, WaitLeft _ -> new WaitsOfSubject(standing.minus(event.waiting()));
            case OfferTold _ -> this;
        };
    }

    boolean waitsForAnyOf(List<SlotId> windows, Instant at) {
        return at(at).anyMatch(hers -> hers.stream().anyMatch(windows::contains));
    }

    long on(LocalDate day, ZoneId zone, Instant at) {
        return at(at).map(hers -> LocalDate.ofInstant(hers.getFirst().start(), zone))
                .filter(day::equals)
                .count();
    }

    long count(Instant at) {
        return at(at).count();
    }

    private Stream<List<SlotId>> at(Instant at) {
        return standing.values().stream().filter(hers -> hers.getLast().start().isAfter(at));
    }
}
