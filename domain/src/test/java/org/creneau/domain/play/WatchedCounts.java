package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
import org.jspecify.annotations.Nullable;

/// Whoever counts those inside is believed, and once only.
final class WatchedCounts {
    private final List<String> complaints;
    private final Map<QueueId, Recounted> last = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable Recounted open;

    WatchedCounts(List<String> complaints) {
        this.complaints = complaints;
    }

    /// @param inside heads, when the event has not happened yet
    void seeBefore(QueueEvent event, int inside) {
        Recounted counted = open;
        if (counted != null && event.queue().equals(counted.queue()) && !corrects(event, inside)) {
            open = null;
            if (inside != counted.people()) {
                complaints.add("Counted, and " + inside + " are inside: " + counted);
            }
        }
    }

    void see(Recounted counted, int inside) {
        if (inside != counted.before()) {
            complaints.add("There were " + inside + " before: " + counted);
        }
        if (!seen.add(counted.queue() + counted.count())) {
            complaints.add("Counted twice: " + counted);
        }
        last.put(counted.queue(), counted);
        open = counted;
    }

    private boolean corrects(QueueEvent event, int inside) {
        return switch (event) {
            case Left left -> left.seen() == Seen.RECOUNTED;
            case WalkedIn walked -> isUnnamed(walked);
            case Entered entered ->
                    open != null && entered.at().equals(open.at()) && inside < open.people();
            case PartyResized resized ->
                    open != null && resized.at().equals(open.at()) && inside > open.people();
            default -> false;
        };
    }

    /// Whether it says of nobody in particular that she is inside.
    boolean isUnnamed(WalkedIn walked) {
        return open != null && walked.visit().startsWith("count-" + open.count() + "-");
    }

    /// Whether it happened before everybody was counted.
    boolean covers(QueueEvent event) {
        Recounted counted = last.get(event.queue());
        return counted != null && event.at().isBefore(counted.at());
    }
}
