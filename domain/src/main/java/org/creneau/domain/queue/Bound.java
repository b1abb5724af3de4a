package org.creneau.domain.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One limit of how many may be there.
///
/// @param allowed absent where nothing limits them
record Bound(@Nullable Integer allowed, LimitedBy by) {
    static final Bound NONE = new Bound(null, LimitedBy.NOTHING);
    static final Bound AT_THE_DOOR = new Bound(1, LimitedBy.DOOR);

    int heads(Ticket ticket) {
        return by.heads(ticket.party());
    }

    int taken(List<Ticket> there) {
        return there.stream().mapToInt(this::heads).sum();
    }

    /// Whether she could come in if nobody else were there.
    boolean couldTake(Ticket ticket) {
        return allowed == null || heads(ticket) <= allowed;
    }

    /// How many places are left once she has come in; fewer than none where there is no room for her.
    int left(List<Ticket> there, Ticket ticket) {
        return allowed == null ? Integer.MAX_VALUE : allowed - taken(there) - heads(ticket);
    }
}
