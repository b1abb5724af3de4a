package org.creneau.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// When there is room again, from how long those stayed who came before her today.
final class Expected {
    private static final int ENOUGH = 5;
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Duration NOT_NOW = Duration.ofMinutes(1);

    private Expected() {}

    private record Going(Instant at, Ticket ticket) {}

    /// The minute by which so many will have left that she may come in with all who come with her, rounded up. Nobody who stays longer than usual is
    /// expected to have left before the next minute.
    static Instant room(Ticket next, Room room, Tickets tickets, Instant at) {
        Room rest = room;
        Instant last = at.plus(NOT_NOW);
        for (Going going : leaving(room, typical(tickets.stays()), at)) {
            if (rest.missing(next) == 0) {
                break;
            }
            rest = rest.without(going.ticket());
            last = going.at();
        }
        return upToTheMinute(last);
    }

    private static List<Going> leaving(Room room, Duration typical, Instant at) {
        return room.there().stream()
                .map(ticket -> new Going(end(ticket, typical, at), ticket))
                .sorted(Comparator.comparing(Going::at))
                .toList();
    }

    private static Instant end(Ticket ticket, Duration typical, Instant at) {
        Instant usual = ticket.since().plus(typical);
        Instant soonest = at.plus(NOT_NOW);
        return usual.isBefore(soonest) ? soonest : usual;
    }

    /// The median, once a handful of stays are known.
    private static Duration typical(List<Duration> stays) {
        return stays.size() < ENOUGH
                ? USUAL
                : stays.stream().sorted().toList().get(stays.size() / 2);
    }

    private static Instant upToTheMinute(Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES);
    }
}
