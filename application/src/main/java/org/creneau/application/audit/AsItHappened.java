package org.creneau.application.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.Seen;

/// A day of a queue up to an instant of it. What was only gathered from a parcel does not count where somebody saw it
/// otherwise.
final class AsItHappened {
    private AsItHappened() {}

    /// @param day in the order of the log
    static List<QueueEvent> until(Instant at, List<QueueEvent> day) {
        Map<Integer, Instant> seen = seenToLeave(day);
        return day.stream()
                .filter(event -> !event.at().isAfter(at))
                .filter(event -> !isGathered(event, day) || !staysAfter(event, seen))
                .toList();
    }

    /// Whether nothing but her parcel says that she left. Where it was told before that she had come in, it looked as if she
    /// had been served at the door.
    private static boolean isGathered(QueueEvent event, List<QueueEvent> day) {
        return switch (event) {
            case Left left -> left.seen() == Seen.IMPLIED_BY_HAND_OVER;
            case ServedAtDoor served ->
                    day.stream()
                            .filter(Entered.class::isInstance)
                            .map(Entered.class::cast)
                            .filter(came -> came.ticket() == served.ticket())
                            .anyMatch(came -> !came.at().isAfter(served.at()));
            default -> false;
        };
    }

    /// When somebody was seen to leave last, by number.
    private static Map<Integer, Instant> seenToLeave(List<QueueEvent> day) {
        return day.stream()
                .filter(Left.class::isInstance)
                .map(Left.class::cast)
                .filter(left -> left.seen() == Seen.WATCHED)
                .collect(
                        Collectors.toMap(
                                Left::ticket,
                                Left::at,
                                (one, other) -> one.isAfter(other) ? one : other));
    }

    /// Whether she was seen to leave later than that.
    private static boolean staysAfter(QueueEvent event, Map<Integer, Instant> seen) {
        Instant last = event instanceof OfTicket hers ? seen.get(hers.ticket()) : null;
        return last != null && last.isAfter(event.at());
    }
}
