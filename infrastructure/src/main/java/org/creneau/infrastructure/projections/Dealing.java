package org.creneau.infrastructure.projections;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creneau.application.decisions.Envelope;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;
import org.creneau.infrastructure.eventstore.Unopened;
import org.jspecify.annotations.Nullable;

/// Deals pages of the log out to the segments of one view.
///
/// Only what the view handles is opened. An event of a name that this program does not know is opened
/// too: when it cannot be read, the page ends before it, and the view stops there.
final class Dealing {
    private final Projection projection;
    private final Segments segments;
    private final Set<String> names;

    Dealing(Projection projection, Segments segments) {
        this.projection = projection;
        this.segments = segments;
        this.names =
                projection.types().stream()
                        .map(type -> EventNames.of(type).name())
                        .collect(toUnmodifiableSet());
    }

    /// @param upTo everything that concerns the view up to here is in the parts
    /// @param failure why it goes no further
    record Page(List<Part> parts, long upTo, @Nullable RuntimeException failure) {}

    /// Names that can be passed over, since it is known what they stand for.
    Set<String> passedOver() {
        return EventNames.ALL.stream()
                .map(EventNames.Named::name)
                .filter(name -> !names.contains(name))
                .collect(toUnmodifiableSet());
    }

    /// @param upTo where the reading of these events ended
    Page deal(List<? extends Unopened> events, long upTo) {
        Map<Integer, List<Recorded<? extends Event>>> hands = new TreeMap<>();
        for (Unopened event : events) {
            try {
                deal(event, hands);
            } catch (RuntimeException e) {
                return new Page(parts(hands), event.position() - 1, e);
            }
        }
        return new Page(parts(hands), upTo, null);
    }

    private void deal(Unopened event, Map<Integer, List<Recorded<? extends Event>>> hands) {
        Recorded<Event> recorded = Envelope.recorded(event.message());
        if (names.contains(event.name())) {
            int segment = segments.of(projection.key(recorded.event()));
            hands.computeIfAbsent(segment, _ -> new ArrayList<>()).add(recorded);
        }
    }

    private static List<Part> parts(Map<Integer, List<Recorded<? extends Event>>> hands) {
        return hands.entrySet().stream()
                .map(hand -> new Part(hand.getKey(), hand.getValue()))
                .toList();
    }
}
