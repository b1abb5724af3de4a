package org.creneau.infrastructure.eventstore.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creneau.infrastructure.eventstore.Asked;
import org.creneau.infrastructure.eventstore.Mark;
import org.creneau.infrastructure.eventstore.PostgresEventStorageEngine;
import org.creneau.infrastructure.eventstore.Reading.Answer;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Reading;
import org.creneau.infrastructure.eventstore.oracle.Store.Seen;
import org.jspecify.annotations.Nullable;

/// What one caller has read, kept and read on from there, as decisions keep what they folded. Events
/// that wait to be stored are among it.
final class Memory {

    private final PostgresEventStorageEngine engine;
    private final Map<Boundary, Kept> kept = new HashMap<>();

    private record Known(List<UUID> found, Mark upTo) {}

    /// @param stored the last of which all was stored, to go back to when something else is not
    private record Kept(Known latest, @Nullable Known stored) {

        @Nullable Known standing() {
            if (latest.upTo().isStanding()) {
                return latest;
            }
            return stored != null && stored.upTo().isStanding() ? stored : null;
        }

        Kept advanced(Known next) {
            return new Kept(next, latest.upTo().isSettledBy(next.upTo()) ? latest : stored);
        }
    }

    Memory(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    /// All of them as of one instant.
    List<Seen> read(List<Boundary> boundaries) {
        var known = new ArrayList<@Nullable Known>();
        boundaries.forEach(boundary -> known.add(standing(boundary)));
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < boundaries.size(); i++) {
            asked.add(asked(boundaries.get(i), known.get(i)));
        }
        var reading = engine.read(asked);
        var seen = new ArrayList<Seen>();
        for (int i = 0; i < boundaries.size(); i++) {
            var answer = reading.answers().get(i);
            var now = new Known(found(known.get(i), answer), reading.upTo());
            keep(boundaries.get(i), now, answer);
            seen.add(
                    new Seen(
                            new Reading(boundaries.get(i), 0, Attempt.AS_READ, now.found()),
                            reading.upTo()));
        }
        return seen;
    }

    private @Nullable Known standing(Boundary boundary) {
        var known = kept.get(boundary);
        return known == null ? null : known.standing();
    }

    private Asked asked(Boundary boundary, @Nullable Known known) {
        return new Asked(
                engine.question("oracle", boundary.asked()), known == null ? null : known.upTo());
    }

    /// What was only assumed is good for one decision.
    private void keep(Boundary boundary, Known now, Answer answer) {
        if (!answer.assumed()) {
            var before = answer.fromStart() ? null : kept.get(boundary);
            kept.put(boundary, before == null ? new Kept(now, null) : before.advanced(now));
        }
    }

    private static List<UUID> found(@Nullable Known known, Answer answer) {
        var found = new ArrayList<UUID>();
        if (known != null && !answer.fromStart()) {
            found.addAll(known.found());
        }
        answer.facts().forEach(fact -> found.add(UUID.fromString(fact.payload().toString())));
        return found;
    }
}
