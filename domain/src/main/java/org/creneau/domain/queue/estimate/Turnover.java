package org.creneau.domain.queue.estimate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a shop's past says: how long people stayed, and how far off the waits were that it told.
///
/// @param zone of the shop, for the hour of its day
public record Turnover(List<Stay> stays, Correction correction, ZoneId zone) {
    private static final int ENOUGH_FOR_A_GUESS = 5;
    private static final int ENOUGH = 30;
    private static final int ENOUGH_ALIKE = 20;

    public Turnover {
        stays = List.copyOf(stays);
    }

    /// Absent where next to nothing is known, and nothing should be said.
    public Optional<Basis> basis() {
        if (stays.size() < ENOUGH_FOR_A_GUESS) {
            return Optional.empty();
        }
        return Optional.of(stays.size() < ENOUGH ? Basis.ROUGH : Basis.OWN);
    }

    /// Of those who came for as much at about this hour; where too few did, of those who came for as much, else of all.
    Spread spread(Instant at, Size size) {
        List<Stay> alike = stays.stream().filter(stay -> stay.size() == size).toList();
        List<Stay> now = alike.stream().filter(stay -> isAboutTheHour(stay, at)).toList();
        return Stream.of(now, alike)
                .filter(some -> some.size() >= ENOUGH_ALIKE)
                .findFirst()
                .map(Spread::of)
                .orElseGet(() -> Spread.of(stays));
    }

    private boolean isAboutTheHour(Stay stay, Instant at) {
        return Math.abs(stay.began().atZone(zone).getHour() - at.atZone(zone).getHour()) <= 1;
    }
}
