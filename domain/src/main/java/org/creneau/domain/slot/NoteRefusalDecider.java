package org.creneau.domain.slot;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Criterion;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.slot.SlotEvent.BookingRefused;

/// Counts a person once for a window and a reason, however often she tries.
public final class NoteRefusalDecider implements Decider<NoteRefusal, Set<String>> {
    @Override
    public Class<NoteRefusal> command() {
        return NoteRefusal.class;
    }

    @Override
    public Fold<Set<String>> facts(NoteRefusal command) {
        var herTries =
                new Criterion(
                        Set.of(command.slot().tag(), command.subject().tag()),
                        Set.of(BookingRefused.class));
        return Fold.of(
                BookingRefused.class,
                new Boundary(Set.of(herTries)),
                Set.of(),
                NoteRefusalDecider::with);
    }

    private static Set<String> with(Set<String> reasons, BookingRefused refused) {
        Set<String> more = new HashSet<>(reasons);
        more.add(refused.reason());
        return Set.copyOf(more);
    }

    @Override
    public Decision decide(NoteRefusal command, Set<String> noted, Instant at) {
        return noted.contains(command.reason())
                ? Decision.accepted()
                : Decision.accepted(
                        new BookingRefused(
                                command.slot(), command.subject(), command.reason(), at));
    }
}
