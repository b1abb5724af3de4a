package org.creneau.domain.play;

import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Places;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.waiting.Line;
import org.creneau.domain.waiting.OfferPlacesDecider;
import org.creneau.domain.waiting.OfferPlacesDecider.Facts;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
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
                                facts -> new Facts(empty(facts.booking()), facts.line()))),
                RandomPlayTest.bug(
                        "an offer stands until its window begins",
                        Planted.altering(new OfferPlacesDecider(), WaitBugs::untilItBegins)));
    }

    private static Decision untilItBegins(Decision decision) {
        return decision instanceof Decision.Accepted(var events)
                ? Decision.accepted(events.stream().map(WaitBugs::longer).toList())
                : decision;
    }

    private static Event longer(Event event) {
        return switch (event) {
            case PlaceHeld it ->
                    new PlaceHeld(
                            it.slot(),
                            it.hold(),
                            it.subject(),
                            it.at(),
                            it.slot().start(),
                            it.effort(),
                            it.pieces());
            case PlaceOffered it ->
                    new PlaceOffered(
                            it.shop(),
                            it.waiting(),
                            it.windows(),
                            it.subject(),
                            it.visitor(),
                            it.slot(),
                            it.slot().start(),
                            it.at());
            case Event it -> it;
        };
    }

    private static Line reversed(Line line) {
        return new Line(line.inOrder().reversed());
    }

    private static Booking empty(Booking booking) {
        return new Booking(booking.hours(), new Places(booking.places().slot(), Map.of()));
    }
}
