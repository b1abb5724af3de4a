package org.creneau.domain.play;

import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Places;
import org.creneau.domain.waiting.Line;
import org.creneau.domain.waiting.OfferPlacesDecider;
import org.creneau.domain.waiting.OfferPlacesDecider.Facts;
import org.junit.jupiter.api.Named;

/// Mistakes in who is offered a place.
final class WaitBugs {
    private WaitBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                RandomPlayTest.bug(
                        "the last in line is served first",
                        Planted.misjudging(
                                new OfferPlacesDecider(),
                                facts -> new Facts(facts.booking(), reversed(facts.line())))),
                RandomPlayTest.bug(
                        "places are offered that are not free",
                        Planted.misjudging(
                                new OfferPlacesDecider(),
                                facts -> new Facts(empty(facts.booking()), facts.line()))));
    }

    private static Line reversed(Line line) {
        return new Line(line.inOrder().reversed());
    }

    private static Booking empty(Booking booking) {
        return new Booking(booking.hours(), new Places(booking.places().slot(), Map.of()));
    }
}
