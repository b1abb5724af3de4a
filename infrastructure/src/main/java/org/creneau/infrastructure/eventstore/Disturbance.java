package org.creneau.infrastructure.eventstore;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What comes between the queued appends and the positions they were given: events of other nodes, or
/// some of them failing. Asked about each append in their order, it finds those that read what is not
/// so.
final class Disturbance {

    private final List<StoredEvent> foreign;
    private final Map<Append, RuntimeException> failing;
    private final List<Draft> lost = new ArrayList<>();

    private Disturbance(List<StoredEvent> foreign, Map<Append, RuntimeException> failing) {
        this.foreign = foreign;
        this.failing = failing;
    }

    /// By events of other nodes.
    static Disturbance by(List<StoredEvent> foreign) {
        return new Disturbance(foreign, Map.of());
    }

    /// By the failing of some, each with its reason.
    static Disturbance by(Map<Append, RuntimeException> failing) {
        return new Disturbance(List.of(), failing);
    }

    static Disturbance byLateness(List<Append> overdue) {
        return by(unavailable(overdue, "The store did not get to it in time"));
    }

    static Map<Append, RuntimeException> unavailable(List<Append> appends, String why) {
        return appends.stream().collect(toMap(identity(), _ -> new StoreUnavailable(why)));
    }

    boolean isNone() {
        return foreign.isEmpty() && failing.isEmpty();
    }

    List<StoredEvent> foreign() {
        return foreign;
    }

    /// What the caller is to be told; null when the append is not concerned.
    @Nullable RuntimeException reasonAgainst(Append append) {
        RuntimeException reason = failing.get(append);
        if (reason == null && append.hasCondition() && isBroken(append)) {
            reason = append.conflict();
        }
        if (reason != null) {
            lost.addAll(append.drafts());
        }
        return reason;
    }

    /// It has read all of what was queued before it and concerns it: else it would not be queued.
    private boolean isBroken(Append append) {
        Query boundary = append.boundary();
        return lost.stream().anyMatch(boundary::matches)
                || foreign.stream()
                        .anyMatch(
                                event ->
                                        event.position() > append.seenStored()
                                                && boundary.matches(event));
    }
}
