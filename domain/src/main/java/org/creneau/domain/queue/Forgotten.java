package org.creneau.domain.queue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.queue.QueueEvent.Left;

/// Those whose leaving nobody noted: after a while they do not count any longer. What rests on that says so in the same
/// append, whether or not anything looked for them before.
final class Forgotten {
    private Forgotten() {}

    static Stream<Event> leave(List<Ticket> forgotten, Instant at) {
        return forgotten.stream()
                .map(
                        ticket ->
                                new Left(
                                        ticket.queue(),
                                        ticket.number(),
                                        ticket.order(),
                                        Seen.AGED_OUT,
                                        at));
    }

    /// A decision that changes nothing leaves them, too.
    static Decision leaveFirst(List<Ticket> forgotten, Instant at, Decision then) {
        return then instanceof Accepted(var events) && !events.isEmpty()
                ? Decision.accepted(Stream.concat(leave(forgotten, at), events.stream()).toList())
                : then;
    }
}
