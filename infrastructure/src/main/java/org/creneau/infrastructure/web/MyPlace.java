package org.creneau.infrastructure.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.queue.Standing;
import org.creneau.domain.queue.estimate.Range;
import org.creneau.infrastructure.desk.WaitTimes;
import org.jspecify.annotations.Nullable;

/// Where somebody stands in line, as her own page says it. Nothing of what she comes for.
///
/// @param zone the shop's
/// @param ticket absent as long as she has no number
/// @param ahead how many tickets have their turn before this one
/// @param said when she is called, as far as it can be said
/// @param standing where she waits; absent where nothing is to be said
/// @param doorstep whether people are served at the door now
/// @param back whether she may come once more, where she was not there when she was called
record MyPlace(
        ZoneId zone,
        @Nullable Ticket ticket,
        int ahead,
        WaitTimes.Said said,
        @Nullable Standing standing,
        boolean doorstep,
        boolean back,
        Instant now) {

    /// Whether others go before her for a while, since she is early or late.
    public boolean turnLater() {
        return ticket != null && !ticket.priority() && ticket.turn().isAfter(now);
    }

    /// What her page says by it: where this is the same it reads the same.
    List<Object> words() {
        Range range = said.known();
        return Arrays.asList(
                ticket,
                ahead,
                range == null ? said.getClass() : List.of(range.from(), range.to(), range.basis()),
                standing,
                doorstep,
                back,
                turnLater());
    }

    boolean isWaiting() {
        return ticket != null && ticket.state() == State.WAITING;
    }

    /// Whether there is something to give up.
    public boolean waits() {
        return ticket != null
                && (ticket.state() == State.WAITING || ticket.state() == State.CALLED);
    }
}
